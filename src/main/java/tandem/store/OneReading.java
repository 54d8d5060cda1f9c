package tandem.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/**
 * What one page asks the store for twice is read once: the parts of a page need not know of each other, and say the same
 * of it. It lives as long as one request and is seen by nobody else's; where none was begun, everything is read
 * each time.
 */
public final class OneReading {

    private final Map<Asked, Mono<?>> read = new ConcurrentHashMap<>();

    private OneReading() {}

    /** What was asked for: one document by its key, or all beneath an owner's. */
    private record Asked(Class<?> documents, Object key, boolean all) {}

    /** For whoever only reads: what is written in between is not seen. */
    public static Context begin(Context context) {
        return context.put(OneReading.class, new OneReading());
    }

    /** One document by its key; {@code documents} tells collections apart. */
    public static <T> Mono<T> of(Class<?> documents, Object key, Mono<T> reading) {
        return once(new Asked(documents, key, false), reading);
    }

    /** All documents beneath a key. */
    public static <T> Flux<T> of(Class<?> documents, Object key, Flux<T> reading) {
        return once(new Asked(documents, key, true), reading.collectList()).flatMapIterable(Function.identity());
    }

    private static <T> Mono<T> once(Asked asked, Mono<T> reading) {
        return Mono.deferContextual(context -> context.<OneReading>getOrEmpty(OneReading.class)
                .map(begun -> begun.kept(asked, reading))
                .orElse(reading));
    }

    @SuppressWarnings("unchecked")
    private <T> Mono<T> kept(Asked asked, Mono<T> reading) {
        return (Mono<T>) read.computeIfAbsent(asked, first -> reading.cache());
    }
}
