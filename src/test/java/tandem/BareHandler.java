package tandem;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;

/**
 * Answers {@code /bare} before everything else in the same server, with the bytes of a page that it is held against: no
 * session, no gate, no store, no template.
 */
@TestConfiguration
public class BareHandler {

    public static final String PATH = "/bare";

    private static volatile byte[] bytes = new byte[0];

    /** From now on it answers with these. */
    public static void answerWith(byte[] page) {
        bytes = page;
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    WebFilter bare() {
        return (exchange, chain) -> {
            if (!exchange.getRequest().getPath().value().equals(PATH)) {
                return chain.filter(exchange);
            }
            ServerHttpResponse response = exchange.getResponse();
            response.getHeaders().setContentType(MediaType.TEXT_HTML);
            response.getHeaders().setContentLength(bytes.length);
            return response.writeWith(Mono.just(response.bufferFactory().wrap(bytes)));
        };
    }
}
