package tandem.round;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import tandem.Rejected;
import tandem.Side;
import tandem.access.Log;
import tandem.access.Viewer;
import tandem.relationship.Relationships;

/**
 * Opens a round once both leads have said yes, each in their own session: first the questionnaires' text is pinned, then
 * the relationships and the state change in one step. Every step can be repeated, so that what was left half done is
 * finished at the next start.
 */
@Component
public class Opening {

    private static final int ATTEMPTS = 3;

    private final Rounds rounds;
    private final Participations participations;
    private final Relationships register;
    private final InPost inPost;
    private final Log log;
    private final Clock clock;

    Opening(Rounds rounds, Participations participations, Relationships register, InPost inPost, Log log, Clock clock) {
        this.rounds = rounds;
        this.participations = participations;
        this.register = register;
        this.inPost = inPost;
        this.log = log;
        this.clock = clock;
    }

    /**
     * A lead's yes for their own side; with the second the round opens.
     *
     * @param seen the mark of the proposal that the lead has read; rejected as {@code round.open.changed} if it is no
     *     longer the round's
     */
    public Mono<Round> agree(Viewer by, RoundId id, String seen) {
        return Mono.defer(() -> rounds.get(id))
                .flatMap(inPost::withCountedYes)
                .flatMap(round ->
                        round.openingYes().isFrom(by.leadingSide()) ? Mono.just(round) : sayYes(by, round, seen))
                .flatMap(this::finish)
                .retryWhen(Retry.max(ATTEMPTS)
                        .filter(Opening::isChangedMeanwhile)
                        .onRetryExhaustedThrow((retries, last) -> last.failure()));
    }

    private Mono<Round> sayYes(Viewer by, Round round, String seen) {
        if (!round.proposal().mark().equals(seen)) {
            return Mono.error(new Rejected("round.open.changed"));
        }
        return refuseTwoVoices(round)
                .then(Mono.defer(() -> rounds.save(round.agreeToOpen(by.leadingSide(), by.person(), clock.instant()))))
                .flatMap(agreed -> log.append(
                                by,
                                round.id().area(),
                                "round.agreed-to-open",
                                round.id().toString())
                        .thenReturn(agreed));
    }

    /** In an anonymous round one VCS organisation answers once. */
    private Mono<Void> refuseTwoVoices(Round round) {
        if (round.terms().promise() != Promise.ANONYMOUS) {
            return Mono.empty();
        }
        Set<String> seen = new HashSet<>();
        return participations
                .list(round.id())
                .map(Participation::affiliation)
                .filter(affiliation -> affiliation.side() == Side.VCS && !seen.add(affiliation.id()))
                .next()
                .flatMap(twice -> Mono.error(new Rejected("round.open.organisation-twice", twice.name())));
    }

    /** Opens what both leads agreed to and nothing else; used again at start for what was interrupted. */
    Mono<Round> finish(Round round) {
        if (round.state() != Round.State.PREPARING || !round.openingYes().isFromBoth()) {
            return Mono.just(round);
        }
        return rounds.pin(round)
                .thenMany(Flux.defer(() -> register.list(round.id().area())))
                .map(PinnedRelationship::of)
                .collectList()
                .flatMap(pinned -> rounds.save(round.open(pinned)))
                .flatMap(opened -> log.append(
                                opened.openingYes().lastBy(opened.id().area()),
                                opened.id().area(),
                                "round.opened",
                                opened.id().toString())
                        .thenReturn(opened));
    }

    /** Opens the rounds whose opening was interrupted, and writes down what was opened and not yet written down. */
    Mono<List<Round>> finishAll() {
        return rounds.listByState(Round.State.PREPARING)
                .concatMap(this::finish)
                .collectList()
                .delayUntil(finished -> rounds.listByState(Round.State.OPEN)
                        .filter(round -> !round.openingYes().isEmpty())
                        .concatMap(round -> log.appendOnce(
                                round.openingYes().lastBy(round.id().area()),
                                round.id().area(),
                                "round.opened",
                                round.id().toString())));
    }

    private static boolean isChangedMeanwhile(Throwable failure) {
        return failure instanceof Rejected rejected && rejected.key().equals("round.changed-meanwhile");
    }
}
