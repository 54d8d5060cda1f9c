package tandem.examples;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.Rejected;
import tandem.Side;
import tandem.questionnaire.Instrument;
import tandem.questionnaire.QuestionnaireId;
import tandem.round.Mode;
import tandem.round.Part;
import tandem.round.Participation;
import tandem.round.Participations;
import tandem.round.Parts;
import tandem.round.PinnedRelationship;
import tandem.round.Promise;
import tandem.round.Proposal;
import tandem.round.Round;
import tandem.round.RoundId;
import tandem.round.Rounds;
import tandem.round.Terms;

/** Puts an example area's rounds into the store: invitations, made-up answers, and both leads' agreement. */
@Component
@Profile("examples")
class RoundPlanting {

    private static final List<QuestionnaireId> ASKED =
            List.of(new QuestionnaireId("relationships", 1), new QuestionnaireId("principles", 1));
    private static final int AT_ONCE = 32;

    private final Rounds rounds;
    private final Participations participations;
    private final Parts parts;

    RoundPlanting(Rounds rounds, Participations participations, Parts parts) {
        this.rounds = rounds;
        this.participations = participations;
        this.parts = parts;
    }

    /** Plants a round as its edition says: still open, or closed with both leads' yes to reveal. */
    Mono<Round> plant(Cast cast, Edition edition) {
        Round open = open(cast, edition);
        Round planted = edition.isOpen() ? open : agreed(cast, edition, open.close(noon(edition.closesOn())));
        List<Respondent> respondents = Respondent.of(cast, open, edition.isOpen());
        return rounds.pin(open)
                .then(rounds.instrument(open))
                .flatMap(instrument -> Flux.fromIterable(respondents)
                        .concatMap(respondent -> answer(respondent, open, edition, instrument))
                        .then(rounds.add(planted))
                        .onErrorResume(Rejected.class, there -> rounds.get(planted.id())));
    }

    private Round open(Cast cast, Edition edition) {
        long vcs = cast.organisations().stream().filter(each -> each.isVcs()).count();
        Mode mode = cast.area().relationships().stream()
                        .anyMatch(each -> each.agreed().isPresent())
                ? Mode.BOTH
                : Mode.SEPARATE;
        Terms terms = new Terms(mode, Promise.ANONYMOUS, Terms.thresholdFor((int) vcs), false);
        Round prepared = Round.prepared(
                new RoundId(cast.code(), edition.name()),
                new Proposal(edition.title(), terms, ASKED, false, edition.opensOn(), edition.closesOn()),
                true);
        for (Side side : Side.values()) {
            prepared = prepared.agreeToOpen(side, cast.leadId(side), begin(edition.opensOn()));
        }
        return prepared.open(
                cast.relationships().stream().map(PinnedRelationship::of).toList());
    }

    private static Round agreed(Cast cast, Edition edition, Round closed) {
        Round agreed = closed;
        for (Side side : Side.values()) {
            agreed = agreed.agreeToReveal(side, cast.leadId(side), begin(edition.revealedOn()));
        }
        return agreed;
    }

    private Mono<Void> answer(Respondent respondent, Round round, Edition edition, Instrument instrument) {
        Participation participation = respondent.participation(claimed(edition));
        List<Part> given = respondent.answers() ? respondent.parts(round, edition, instrument) : List.of();
        return Planting.once(participations.add(participation))
                .thenMany(Flux.fromIterable(given))
                .flatMap(
                        part -> Planting.once(parts.save(round.id(), part)).then(parts.count(round.id(), part.key())),
                        AT_ONCE)
                .then();
    }

    /** When people took up their invitations: three days after opening, or on the very day where that is today. */
    private static Instant claimed(Edition edition) {
        return edition.isOpen()
                ? begin(edition.opensOn())
                : noon(edition.opensOn().plusDays(3));
    }

    /** The first moment of a day, which is never still to come on the day of planting. */
    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }
}
