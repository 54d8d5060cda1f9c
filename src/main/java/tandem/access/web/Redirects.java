package tandem.access.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Sends a browser elsewhere (303), so that reloading and Back do no harm. */
final class Redirects {

    private Redirects() {}

    static Mono<Void> to(ServerWebExchange exchange, String address) {
        exchange.getResponse().setStatusCode(HttpStatus.SEE_OTHER);
        exchange.getResponse().getHeaders().setLocation(URI.create(address));
        return exchange.getResponse().setComplete();
    }
}
