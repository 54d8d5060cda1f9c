package tandem.results;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import tandem.Days;
import tandem.Rejected;
import tandem.access.Log;
import tandem.access.Viewer;
import tandem.round.InPost;
import tandem.round.Parts;
import tandem.round.Round;
import tandem.round.RoundId;
import tandem.round.Rounds;
import tandem.store.Compaction;

/**
 * Reveals a round once both leads have said yes, each in their own session. The steps are: freeze the results, read them
 * back, delete every part, take them out of the file for good, mark the round as revealed. Each can be repeated, so that
 * what was interrupted is finished by the next press of the button or at the next start; a round that is revealed has no
 * answers left.
 */
@Component
public class Reveal {

    private static final int ATTEMPTS = 3;

    private final Rounds rounds;
    private final Parts parts;
    private final Computation computation;
    private final Results results;
    private final Compaction compaction;
    private final SeeingAlone alone;
    private final InPost inPost;
    private final Log log;
    private final Clock clock;

    Reveal(
            Rounds rounds,
            Parts parts,
            Computation computation,
            Results results,
            Compaction compaction,
            SeeingAlone alone,
            InPost inPost,
            Log log,
            Clock clock) {
        this.rounds = rounds;
        this.parts = parts;
        this.computation = computation;
        this.results = results;
        this.compaction = compaction;
        this.alone = alone;
        this.inPost = inPost;
        this.log = log;
        this.clock = clock;
    }

    /** A lead's yes for their own side; with the second the round is revealed. Saying it again changes nothing. */
    public Mono<Round> agree(Viewer by, RoundId id) {
        return Mono.defer(() -> rounds.get(id))
                .flatMap(inPost::withCountedYes)
                .flatMap(round -> hasSaidYes(by, round) ? Mono.just(round) : sayYes(by, round))
                .flatMap(this::finish)
                .retryWhen(Retry.max(ATTEMPTS)
                        .filter(Reveal::isChangedMeanwhile)
                        .onRetryExhaustedThrow((retries, last) -> last.failure()));
    }

    private static boolean hasSaidYes(Viewer by, Round round) {
        return round.revealYes().isFrom(by.leadingSide());
    }

    private Mono<Round> sayYes(Viewer by, Round round) {
        return inPost.requireReveal(by, round)
                .then(Mono.defer(
                        () -> rounds.save(round.agreeToReveal(by.leadingSide(), by.person(), clock.instant()))))
                .flatMap(agreed -> write(by, "round.agreed-to-reveal", agreed));
    }

    /** Finishes what both leads agreed to, and nothing else. */
    public Mono<Round> finish(Round round) {
        if (round.state() != Round.State.CLOSED || !round.isAgreedToReveal()) {
            return Mono.just(round);
        }
        return alone.finish(round)
                .then(Mono.defer(() -> freeze(round)))
                .then(Mono.defer(() -> forget(round)))
                .then(Mono.defer(() -> rounds.save(round.revealed())))
                .flatMap(revealed ->
                        write(revealed.revealYes().lastBy(revealed.id().area()), "results.revealed", revealed))
                .onErrorResume(Reveal::isChangedMeanwhile, finishedBesides -> rounds.get(round.id()));
    }

    /** Once frozen, the answers are not looked at again, also if the last attempt was interrupted. */
    private Mono<FrozenResults> freeze(Round round) {
        return results.find(round.id())
                .switchIfEmpty(Mono.defer(() -> computation.of(round, dayAgreed(round)))
                        .flatMap(results::freeze))
                .then(Mono.defer(() -> results.get(round.id())));
    }

    /** The day of the second yes, also if the reveal is finished later. */
    private static LocalDate dayAgreed(Round round) {
        return Days.on(round.revealYes().last().orElseThrow());
    }

    private Mono<Void> forget(Round round) {
        return parts.deleteAll(round.id()).then(Mono.defer(compaction::compact));
    }

    private Mono<Round> write(Viewer by, String what, Round round) {
        return log.append(by, round.id().area(), what, round.id().toString()).thenReturn(round);
    }

    /**
     * Finishes interrupted reveals, deletes answers that were saved just as their round was revealed, and writes down
     * what was revealed and not yet written down. The file is rewritten in any case: what was interrupted may have
     * deleted everything, and have left it in the file.
     */
    public Mono<Void> finishAll() {
        Flux<Round> closed = rounds.listByState(Round.State.CLOSED);
        return Flux.concatDelayError(
                        closed.concatMapDelayError(
                                round -> alone.freezeAndDelete(round).then(finish(round))),
                        rounds.listByState(Round.State.REVEALED).concatMap(round -> parts.deleteAll(round.id())),
                        Mono.defer(compaction::compact),
                        Mono.defer(this::writeWhatIsMissing))
                .then();
    }

    private Mono<Void> writeWhatIsMissing() {
        return rounds.listByState(Round.State.REVEALED)
                .filter(Round::isAgreedToReveal)
                .concatMap(round -> log.appendOnce(
                        round.revealYes().lastBy(round.id().area()),
                        round.id().area(),
                        "results.revealed",
                        round.id().toString()))
                .then();
    }

    private static boolean isChangedMeanwhile(Throwable failure) {
        return failure instanceof Rejected rejected && rejected.key().equals("round.changed-meanwhile");
    }
}
