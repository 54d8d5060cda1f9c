package tandem.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogChainTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final LogEntry first = LogEntry.first(Cast.CALDERDALE, NOW, Cast.councilLead(), "round.opened", "r1");
    private final LogEntry second = first.next(NOW, Cast.vcsLead(), "round.closed", "r1");
    private final LogEntry third = second.next(NOW, Cast.vcsLead(), "round.revealed", "r1");

    @Test
    void holdsWhenEveryEntryFitsTheOneBeforeIt() {
        assertThat(new LogChain(List.of()).brokenAt()).isEmpty();
        assertThat(new LogChain(List.of(third, second, first)).brokenAt()).isEmpty();
    }

    @Test
    void breaksWhereAnEntryIsMissing() {
        assertThat(new LogChain(List.of(first, third)).brokenAt()).hasValue(3);
        assertThat(new LogChain(List.of(second, third)).brokenAt()).hasValue(2);
    }

    @Test
    void breaksAfterAnEntryThatWasChanged() {
        LogEntry forged = new LogEntry(
                Cast.CALDERDALE, 2, NOW, "p-carol", Role.COUNCIL_LEAD, "round.closed", "r1", second.previous());

        assertThat(new LogChain(List.of(first, forged, third)).brokenAt()).hasValue(3);
    }

    @Test
    void refusesEntriesOfMoreThanOneLine() {
        assertThatThrownBy(() -> first.next(NOW, Cast.vcsLead(), "round.closed", "r1\nr2"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
