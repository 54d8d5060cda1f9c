package tandem.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LogChainTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final LogEntry first = LogHead.before(Cast.CALDERDALE).next(NOW, Cast.councilLead(), "round.opened", "r1");
    private final LogEntry second = first.next(NOW, Cast.vcsLead(), "round.closed", "r1");
    private final LogEntry third = second.next(NOW, Cast.vcsLead(), "round.revealed", "r1");

    @Test
    void holdsWhenEveryEntryFitsTheOneBeforeItAndTheHeadIsTheNewest() {
        assertThat(fault(LogHead.before(Cast.CALDERDALE))).isEmpty();
        assertThat(fault(LogHead.at(third), third, second, first)).isEmpty();
    }

    @Test
    void holdsWhenAnInterruptionLeftTheHeadOneEntryBehind() {
        assertThat(fault(LogHead.at(second), first, second, third)).isEmpty();
        assertThat(fault(LogHead.before(Cast.CALDERDALE), first)).isEmpty();
    }

    @Test
    void breaksWhereAnEntryIsMissing() {
        assertThat(fault(LogHead.at(third), first, third)).contains(doesNotFit(3));
        assertThat(fault(LogHead.at(third), second, third)).contains(doesNotFit(2));
    }

    @Test
    void breaksAfterAnEntryThatWasChanged() {
        assertThat(fault(LogHead.at(third), first, forgedSecond(), third)).contains(doesNotFit(3));
    }

    @Test
    void breaksWhenTheNewestEntryWasChanged() {
        assertThat(fault(LogHead.at(second), first, forgedSecond()))
                .contains(new LogFault(LogFault.Kind.ANOTHER_END, 2));
    }

    @Test
    void breaksWhenTheNewestEntriesWereTakenOut() {
        assertThat(fault(LogHead.at(third), first, second)).contains(new LogFault(LogFault.Kind.NEWEST_TAKEN_OUT, 3));
        assertThat(fault(LogHead.at(third), first)).contains(new LogFault(LogFault.Kind.NEWEST_TAKEN_OUT, 2));
        assertThat(fault(LogHead.at(third))).contains(new LogFault(LogFault.Kind.NEWEST_TAKEN_OUT, 1));
    }

    @Test
    void breaksWhenTheHeadWasTakenOutOrTurnedBack() {
        assertThat(fault(LogHead.before(Cast.CALDERDALE), first, second))
                .contains(new LogFault(LogFault.Kind.ANOTHER_END, 2));
        assertThat(fault(LogHead.at(first), first, second, third)).contains(new LogFault(LogFault.Kind.ANOTHER_END, 3));
    }

    private LogEntry forgedSecond() {
        return new LogEntry(
                Cast.CALDERDALE, 2, NOW, "p-carol", Role.COUNCIL_LEAD, "round.closed", "r1", second.previous());
    }

    private static LogFault doesNotFit(long number) {
        return new LogFault(LogFault.Kind.DOES_NOT_FIT, number);
    }

    private static Optional<LogFault> fault(LogHead head, LogEntry... entries) {
        return new LogChain(head, List.of(entries)).fault();
    }

    @Test
    void refusesEntriesOfMoreThanOneLine() {
        assertThatThrownBy(() -> first.next(NOW, Cast.vcsLead(), "round.closed", "r1\nr2"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
