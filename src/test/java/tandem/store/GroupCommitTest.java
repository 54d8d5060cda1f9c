package tandem.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

    @Test
    void answersOnlyWhatIsSaved() {
        List<String> order = new ArrayList<>();
        GroupCommit commits = new GroupCommit(() -> order.add("saved"));

        order.add(commits.write(() -> {
            order.add("written");
            return "answered";
        }));

        assertThat(order).containsExactly("written", "saved", "answered");
    }

    @Test
    void savesOnceForAllWhoHaveWritten() {
        int writers = 8;
        AtomicInteger saves = new AtomicInteger();
        CyclicBarrier allAreWriting = new CyclicBarrier(writers);
        GroupCommit commits = new GroupCommit(saves::incrementAndGet);
        ExecutorService pool = Executors.newFixedThreadPool(writers);

        List<CompletableFuture<Integer>> answers = IntStream.range(0, writers)
                .mapToObj(writer -> CompletableFuture.supplyAsync(() -> commits.write(() -> meet(allAreWriting)), pool))
                .toList();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isNotNegative());
        assertThat(saves).hasValue(1);
        pool.shutdownNow();
    }

    @Test
    void acceptsNothingMoreAfterASaveThatFailed() {
        AtomicInteger written = new AtomicInteger();
        GroupCommit commits = new GroupCommit(() -> {
            throw new IllegalStateException("No space left on device");
        });

        assertThatThrownBy(() -> commits.write(written::incrementAndGet)).isInstanceOf(NotSaved.class);
        assertThat(commits.isBroken()).isTrue();
        assertThatThrownBy(() -> commits.write(written::incrementAndGet)).isInstanceOf(NotSaved.class);
        assertThat(written).hasValue(1);
    }

    @Test
    void goesOnAfterAWriteThatWasRefused() {
        GroupCommit commits = new GroupCommit(() -> {});

        assertThatThrownBy(() -> commits.write(() -> {
                    throw new IllegalArgumentException("refused");
                }))
                .hasMessage("refused");

        assertThat(commits.write(() -> "next")).isEqualTo("next");
    }

    private static int meet(CyclicBarrier barrier) {
        try {
            return barrier.await();
        } catch (InterruptedException | BrokenBarrierException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
