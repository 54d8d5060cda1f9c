package tandem.site;

import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Knows the frame of each page, error pages included. Without one, everybody sees the anonymous frame. */
public interface Frames {

    Mono<Frame> of(ServerWebExchange exchange);
}
