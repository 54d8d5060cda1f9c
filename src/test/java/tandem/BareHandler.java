package tandem;

import org.bson.Document;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
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

    /** Before it answers, it reads two documents by their keys, one after the other, as every page does. */
    public static final String READING = "/bare-reading";

    private static final String AREA = "E08000033";

    private static volatile byte[] bytes = new byte[0];

    /** From now on it answers with these. */
    public static void answerWith(byte[] page) {
        bytes = page;
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    WebFilter bare(ReactiveMongoTemplate mongo) {
        return (exchange, chain) -> switch (exchange.getRequest().getPath().value()) {
            case PATH -> answer(exchange.getResponse());
            case READING ->
                read(mongo).then(Mono.defer(() -> read(mongo))).then(Mono.defer(() -> answer(exchange.getResponse())));
            default -> chain.filter(exchange);
        };
    }

    private static Mono<Document> read(ReactiveMongoTemplate mongo) {
        return mongo.findById(AREA, Document.class, "areas");
    }

    private static Mono<Void> answer(ServerHttpResponse response) {
        response.getHeaders().setContentType(MediaType.TEXT_HTML);
        response.getHeaders().setContentLength(bytes.length);
        return response.writeWith(Mono.just(response.bufferFactory().wrap(bytes)));
    }
}
