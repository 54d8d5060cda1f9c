package tandem.store;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Mono;

/**
 * A step from one stored form to the next. It works on documents as they were stored then, not on today's classes, and
 * can be run again after an interruption.
 *
 * @param to the form that it leads to
 * @param name what it does, for the console: {@code "give each round its mode"}
 */
record Migration(int to, String name, Work work) {

    /** Changes what is stored; doing it again changes nothing. */
    @FunctionalInterface
    interface Work {
        Mono<Void> on(ReactiveMongoTemplate mongo);
    }
}
