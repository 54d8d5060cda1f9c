package tandem.round;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.Rejected;
import tandem.access.Log;
import tandem.access.Viewer;
import tandem.area.Areas;
import tandem.questionnaire.Instrument;
import tandem.questionnaire.Questionnaires;

/** Prepares a round until both leads can say yes to it. Either lead may begin, and either may change it. */
@Component
public class Preparation {

    private final Rounds rounds;
    private final Areas areas;
    private final Questionnaires questionnaires;
    private final Log log;

    Preparation(Rounds rounds, Areas areas, Questionnaires questionnaires, Log log) {
        this.rounds = rounds;
        this.areas = areas;
        this.questionnaires = questionnaires;
        this.log = log;
    }

    /** A name for the area's next round that begins in this year: the year and the first free number. */
    public Mono<RoundId> nextId(AreaCode area, int year) {
        return rounds.list(area)
                .map(round -> round.id().name())
                .collectList()
                .map(taken -> RoundId.next(area, year, taken));
    }

    /** Begins a round; the same one twice begins one. Rejected as {@code round.exists} if its name is another's. */
    public Mono<Round> begin(Viewer by, RoundId id, Proposal proposal) {
        return refuseUnlessAsking(by, proposal)
                .then(Mono.defer(() -> areas.get(id.area())))
                .flatMap(area -> rounds.add(Round.prepared(id, proposal, area.illustrative())))
                .flatMap(round -> logged(by, "round.prepared", round))
                .onErrorResume(
                        Preparation::isTaken,
                        taken -> rounds.get(id)
                                .filter(same -> isStill(same, proposal))
                                .switchIfEmpty(Mono.error(taken)));
    }

    /**
     * Changes what is proposed; both leads have to say yes again.
     *
     * @param seen the mark of the proposal that was changed; rejected as {@code round.changed-meanwhile} if it is no
     *     longer the round's
     */
    public Mono<Round> change(Viewer by, RoundId id, String seen, Proposal proposal) {
        return refuseUnlessAsking(by, proposal)
                .then(Mono.defer(() -> rounds.get(id)))
                .flatMap(round -> isStill(round, proposal) ? Mono.just(round) : change(by, round, seen, proposal));
    }

    private Mono<Round> change(Viewer by, Round round, String seen, Proposal proposal) {
        if (!round.proposal().mark().equals(seen)) {
            return Mono.error(new Rejected("round.changed-meanwhile"));
        }
        return rounds.save(round.changed(proposal)).flatMap(changed -> logged(by, "round.changed", changed));
    }

    private Mono<Void> refuseUnlessAsking(Viewer by, Proposal proposal) {
        return Mono.fromRunnable(() -> {
            by.leadingSide();
            Instrument instrument = new Instrument(
                    proposal.questionnaires().stream().map(questionnaires::get).toList(), proposal.shortForm());
            if (instrument.relationships().isEmpty()
                    && instrument.barriers().isEmpty()
                    && instrument.statementCount() == 0) {
                throw new Rejected("round.questionnaires.ask-nothing");
            }
        });
    }

    private Mono<Round> logged(Viewer by, String what, Round round) {
        return log.append(by, round.id().area(), what, round.id().toString()).thenReturn(round);
    }

    private static boolean isStill(Round round, Proposal proposal) {
        return round.state() == Round.State.PREPARING && round.proposal().equals(proposal);
    }

    private static boolean isTaken(Throwable failure) {
        return failure instanceof Rejected rejected && rejected.key().equals("round.exists");
    }
}
