package tandem.round;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import tandem.NotFound;
import tandem.Rejected;
import tandem.access.Secret;
import tandem.questionnaire.Instrument;

/**
 * A participant's way through a round: claim the invitation, answer in parts, submit. Every step can be repeated without
 * harm, and whoever does not hold the return link reads and writes nothing.
 */
@Component
public class Answering {

    private static final int ATTEMPTS = 3;

    private final Rounds rounds;
    private final Participations participations;
    private final Parts parts;
    private final Clock clock;

    Answering(Rounds rounds, Participations participations, Parts parts, Clock clock) {
        this.rounds = rounds;
        this.participations = participations;
        this.parts = parts;
        this.clock = clock;
    }

    /**
     * The participation that an invitation link is for. Looking changes nothing. Rejected as
     * {@code round.invitation.replaced} if a newer link was made: only who had the old one can know its secret.
     */
    public Mono<Participation> look(String invitation) {
        return Mono.just(invitation)
                .filter(Secret::isValid)
                .map(valid -> new Secret(valid).hash())
                .flatMap(hash -> participations.findByInvitation(hash).switchIfEmpty(refuseReplaced(hash)))
                .switchIfEmpty(Mono.error(new NotFound("An invitation", "like this")));
    }

    private Mono<Participation> refuseReplaced(String hash) {
        return participations
                .wasReplaced(hash)
                .filter(Boolean::booleanValue)
                .flatMap(replaced -> Mono.error(new Rejected("round.invitation.replaced")));
    }

    /**
     * Exchanges an invitation for a return link, once, while the round is open. The same return link again, as when
     * Continue was pressed twice, gives it again.
     */
    public Mono<Ticket> claim(String invitation, Secret returnLink) {
        return Mono.defer(() -> look(invitation))
                .flatMap(invited -> invited.isOpenedBy(returnLink) ? Mono.just(invited) : claim(invited, returnLink))
                .retryWhen(ifChangedMeanwhile())
                .map(claimed -> new Ticket(claimed.id(), returnLink));
    }

    private Mono<Participation> claim(Participation invited, Secret returnLink) {
        return openRound(invited)
                .then(Mono.fromSupplier(() -> invited.claim(returnLink, clock.instant())))
                .flatMap(participations::save);
    }

    /**
     * The participation of a return link; a wrong secret finds nothing. Rejected as {@code round.return-link.replaced} if a
     * newer invitation was made since.
     */
    public Mono<Participation> enter(Ticket ticket) {
        return participations
                .get(ticket.participation())
                .doOnNext(participation -> {
                    if (participation.wasOpenedBy(ticket.secret())) {
                        throw new Rejected("round.return-link.replaced");
                    }
                })
                .filter(participation -> participation.isOpenedBy(ticket.secret()))
                .switchIfEmpty(Mono.error(new NotFound("A participation", "like this")));
    }

    /** The participant's own answers so far. */
    public Mono<AnswerSheet> sheet(Ticket ticket) {
        return enter(ticket)
                .flatMap(participation -> rounds.get(participation.id().round())
                        .flatMap(round -> rounds.instrument(round)
                                .flatMap(instrument -> sheet(ticket, round, participation, instrument))));
    }

    /** Stores the answers of one part in place of what was there. */
    public Mono<Void> save(Ticket ticket, PartName name, Map<String, Answer> answers) {
        return sheet(ticket).flatMap(sheet -> {
            requireAnswering(sheet);
            if (!AnswerSheet.possible(sheet.round(), sheet.participation().affiliation(), sheet.instrument())
                    .contains(name)) {
                return Mono.error(new NotFound("A part", name));
            }
            return parts.save(sheet.round().id(), part(ticket, sheet, name, answers));
        });
    }

    /** Says which of the offered relationships the participant knows; only those are asked. */
    public Mono<Void> know(Ticket ticket, Set<Integer> numbers) {
        return sheet(ticket)
                .flatMapMany(sheet -> {
                    requireAnswering(sheet);
                    return Flux.fromIterable(sheet.offered())
                            .map(PinnedRelationship::number)
                            .concatMap(number -> know(ticket, sheet, number, numbers.contains(number)));
                })
                .then();
    }

    /**
     * Counts the answers: participation begins to submit, each part is marked, participation is submitted. Interrupted
     * anywhere, the same link finishes it; a second submission changes nothing.
     */
    public Mono<Participation> submit(Ticket ticket) {
        return Mono.defer(() -> sheet(ticket))
                .flatMap(sheet -> sheet.participation().state() == Participation.State.SUBMITTED
                        ? Mono.just(sheet.participation())
                        : submit(ticket, sheet))
                .retryWhen(ifChangedMeanwhile());
    }

    /** Two tabs at once: the second looks again at what the first has done. */
    private static Retry ifChangedMeanwhile() {
        return Retry.max(ATTEMPTS)
                .filter(failure ->
                        failure instanceof Rejected rejected && rejected.key().equals("round.changed-meanwhile"))
                .onRetryExhaustedThrow((retries, last) -> last.failure());
    }

    /** Takes back everything that was answered; possible until submitting begins. */
    public Mono<Void> discard(Ticket ticket) {
        return sheet(ticket)
                .flatMapMany(sheet -> {
                    requireAnswering(sheet);
                    return Flux.fromIterable(sheet.saved().keySet())
                            .concatMap(name -> parts.remove(sheet.round().id(), ticket.keyOf(name)));
                })
                .then();
    }

    private Mono<Participation> submit(Ticket ticket, AnswerSheet sheet) {
        if (!canSubmit(sheet)) {
            return Mono.error(new Rejected("round.answers.not-open"));
        }
        return begin(sheet.participation())
                .flatMap(submitting -> Flux.fromIterable(sheet.journey())
                        .filter(sheet.saved()::containsKey)
                        .concatMap(name -> parts.count(sheet.round().id(), ticket.keyOf(name)))
                        .then(participations.save(submitting.submitted())));
    }

    private Mono<Participation> begin(Participation participation) {
        return participation.state() == Participation.State.SUBMITTING
                ? Mono.just(participation)
                : participations.save(participation.beginSubmitting());
    }

    /** What was begun while the round was open may be finished until the reveal. */
    private static boolean canSubmit(AnswerSheet sheet) {
        boolean begun = sheet.participation().state() == Participation.State.SUBMITTING
                && !sheet.round()
                        .closings()
                        .isSeenAloneBy(sheet.participation().affiliation().side());
        return sheet.round().isOpen() || (begun && sheet.round().state() == Round.State.CLOSED);
    }

    private Mono<Void> know(Ticket ticket, AnswerSheet sheet, int number, boolean known) {
        PartName name = PartName.relationship(number);
        if (known == sheet.saved().containsKey(name)) {
            return Mono.empty();
        }
        return known
                ? parts.save(sheet.round().id(), part(ticket, sheet, name, Map.of()))
                : parts.remove(sheet.round().id(), ticket.keyOf(name));
    }

    private Mono<AnswerSheet> sheet(Ticket ticket, Round round, Participation participation, Instrument instrument) {
        return Flux.fromIterable(AnswerSheet.possible(round, participation.affiliation(), instrument))
                .concatMap(name -> parts.find(round.id(), ticket.keyOf(name)))
                .collectMap(Part::name)
                .map(saved -> new AnswerSheet(round, participation, instrument, saved));
    }

    private static Part part(Ticket ticket, AnswerSheet sheet, PartName name, Map<String, Answer> answers) {
        Participation participation = sheet.participation();
        Optional<Contributor> contributor = Contributor.of(sheet.round().terms().promise(), participation);
        return new Part(ticket.keyOf(name), name, participation.affiliation().side(), answers, contributor, false);
    }

    private static void requireAnswering(AnswerSheet sheet) {
        if (!sheet.round().isOpen()) {
            throw new Rejected("round.answers.not-open");
        }
        if (sheet.participation().state() != Participation.State.CLAIMED) {
            throw new Rejected("round.answers.already-submitted");
        }
    }

    private Mono<Round> openRound(Participation invited) {
        return rounds.get(invited.id().round())
                .filter(Round::isOpen)
                .switchIfEmpty(Mono.error(new Rejected("round.answers.not-open")));
    }
}
