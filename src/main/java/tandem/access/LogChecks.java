package tandem.access;

import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.AreaCode;

/** Checks whether the logs are still what was written. Whoever can write to the store could forge a log, but not a seal
 * that somebody else has written down. */
@Component
public class LogChecks {

    private static final int READINGS = 3;

    private final Logs logs;

    LogChecks(Logs logs) {
        this.logs = logs;
    }

    /** What came of a check. */
    public record Checked(LogHead head, long entries, Optional<LogFault> fault) {

        static Checked of(LogChain chain) {
            return new Checked(chain.head(), chain.entries().size(), chain.fault());
        }
    }

    /** Checks every area's log, and changes nothing. */
    public Flux<Checked> all() {
        return logs.areas().sort().concatMap(this::of);
    }

    /** Checks one area's log. While others append, the entries and the head may be read apart: then it is read again. */
    public Mono<Checked> of(AreaCode area) {
        return Mono.defer(() -> logs.chain(area))
                .map(Checked::of)
                .repeat(READINGS - 1L)
                .takeUntil(checked -> checked.fault().isEmpty())
                .last();
    }

    /** Lets heads catch up with what an interruption left, then checks every area's log. */
    public Flux<Checked> atTheStart() {
        return logs.areas().concatMap(logs::settle).thenMany(Flux.defer(this::all));
    }
}
