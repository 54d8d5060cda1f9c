package tandem.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class OneReadingTest {

    private final AtomicInteger readings = new AtomicInteger();
    private final Mono<Integer> document = Mono.fromCallable(readings::incrementAndGet);
    private final Flux<Integer> documents = Flux.defer(() -> Flux.just(readings.incrementAndGet(), 7));

    @Test
    void readsOnceWhatOneRequestAsksForTwice() {
        Mono<Integer> asked = OneReading.of(String.class, "a", document);
        assertThat(Mono.zip(asked, OneReading.of(String.class, "a", document), Integer::sum)
                        .contextWrite(OneReading::begin)
                        .block())
                .isEqualTo(2);
    }

    @Test
    void readsOnceWhatLiesBeneathAKey() {
        Flux<Integer> asked = OneReading.of(String.class, "a", documents);
        assertThat(asked.concatWith(OneReading.of(String.class, "a", documents))
                        .contextWrite(OneReading::begin)
                        .collectList()
                        .block())
                .containsExactly(1, 7, 1, 7);
    }

    @Test
    void tellsKeysCollectionsAndListsApart() {
        Flux<Integer> asked = Flux.concat(
                OneReading.of(String.class, "a", document),
                OneReading.of(String.class, "b", document),
                OneReading.of(Integer.class, "a", document),
                OneReading.of(String.class, "a", documents));
        assertThat(asked.contextWrite(OneReading::begin).collectList().block()).containsExactly(1, 2, 3, 4, 7);
    }

    @Test
    void nothingIsSharedBetweenTwoRequests() {
        Mono<Integer> asked = OneReading.of(String.class, "a", document).contextWrite(OneReading::begin);
        assertThat(asked.block()).isEqualTo(1);
        assertThat(asked.block()).isEqualTo(2);
    }

    @Test
    void readsAnewEachTimeWhereNoneWasBegun() {
        Mono<Integer> asked = OneReading.of(String.class, "a", document);
        assertThat(asked.block()).isEqualTo(1);
        assertThat(asked.block()).isEqualTo(2);
    }
}
