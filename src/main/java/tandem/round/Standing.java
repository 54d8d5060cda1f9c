package tandem.round;

import java.util.List;
import tandem.Side;
import tandem.questionnaire.Instrument;

/**
 * How a round stands now, for its leads.
 *
 * @param relationships those it asks about; before opening, those of the register as it is now
 */
public record Standing(
        Round round,
        Instrument instrument,
        List<PinnedRelationship> relationships,
        List<Participation> participations) {

    public Standing {
        relationships = List.copyOf(relationships);
        participations = List.copyOf(participations);
    }

    /** What the round could show at most under a promise; relationships only if it asks about them. */
    public Forecast forecast(Promise promise) {
        List<PinnedRelationship> asked = instrument.relationships().isPresent() ? relationships : List.of();
        return Forecast.of(promise, round.terms().threshold(), asked, participations);
    }

    public Progress progress(Side side) {
        return Progress.of(side, participations);
    }

    /** How many this side has invited. */
    public int invited(Side side) {
        return (int) participations.stream()
                .filter(each -> each.affiliation().side() == side)
                .count();
    }

    /** How many VCS organisations are invited, by which a threshold is proposed. */
    public int vcsOrganisations() {
        return (int) participations.stream()
                .map(Participation::affiliation)
                .filter(affiliation -> affiliation.side() == Side.VCS)
                .map(Affiliation::id)
                .distinct()
                .count();
    }
}
