package tandem.results;

import java.time.LocalDate;
import java.util.List;
import tandem.Side;
import tandem.area.Organisation;
import tandem.questionnaire.Instrument;
import tandem.questionnaire.Option;
import tandem.questionnaire.Section;
import tandem.round.Forecast;
import tandem.round.Part;
import tandem.round.PartName;
import tandem.round.Participation;
import tandem.round.Round;
import tandem.round.Terms;

/** Makes the results of a round from its answers, once, at the reveal: scores, gaps, highlights, all controlled. */
public final class ResultsMaker {

    private final Round round;
    private final Instrument instrument;
    private final List<Part> counted;
    private final RelationshipResultMaker relationships;
    private final ThemeResultMaker themes;

    private ResultsMaker(Round round, Instrument instrument, List<Part> counted) {
        this.round = round;
        this.instrument = instrument;
        this.counted = counted;
        this.relationships = new RelationshipResultMaker(round, instrument, counted);
        this.themes = new ThemeResultMaker(round, counted);
    }

    /**
     * The results to freeze.
     *
     * @param organisations the area's, for the groups of those who took part
     * @param counted every submitted part, in any order
     * @param today the day of the reveal
     */
    public static FrozenResults make(
            Round round,
            Instrument instrument,
            List<Participation> participations,
            List<Organisation> organisations,
            List<Part> counted,
            LocalDate today) {
        ResultsMaker maker = new ResultsMaker(round, instrument, counted);
        return maker.make(
                new TurnoutMaker(round, organisations).make(participations),
                participations,
                maker.bundles(participations),
                today);
    }

    /**
     * One side's half of the results, for that side alone: made of its own parts and nothing else, without what needs both
     * sides. Of the relationships, those it was asked about.
     */
    static FrozenResults makeHalf(
            Round round,
            Side side,
            Instrument instrument,
            List<Participation> participations,
            List<Organisation> organisations,
            List<Part> counted,
            LocalDate today) {
        List<Participation> own = participations.stream()
                .filter(each -> each.affiliation().side() == side)
                .toList();
        List<Part> ofSide = counted.stream().filter(part -> part.side() == side).toList();
        FrozenResults half = new ResultsMaker(round, instrument, ofSide)
                .make(new TurnoutMaker(round, organisations).make(own), own, List.of(), today)
                .with(List.of());
        return side == Side.COUNCIL ? half.withoutVcsRelationships() : half;
    }

    private List<BundleResult> bundles(List<Participation> invited) {
        if (!round.terms().mode().asksParticipants()
                || instrument.relationships().isEmpty()) {
            return List.of();
        }
        Terms terms = round.terms();
        return Forecast.of(terms.promise(), Disclosure.readable(terms.threshold()), round.relationships(), invited)
                .bundles()
                .stream()
                .map(bundle -> relationships.of(bundle, invited))
                .toList();
    }

    private FrozenResults make(
            Turnout turnout, List<Participation> invited, List<BundleResult> bundles, LocalDate today) {
        Disclosure disclosure =
                Disclosure.of(round.terms().promise(), round.terms().threshold());
        FrozenResults figures = new FrozenResults(
                round.id(),
                round.title(),
                today,
                round.terms().promise(),
                disclosure.threshold(),
                round.illustrative(),
                relationships.whole(),
                round.relationships().stream()
                        .map(each -> relationships.of(each))
                        .toList(),
                bundles,
                instrument.themes().stream().map(themes::of).toList(),
                barriers(),
                turnout,
                List.of(),
                new ViewMaker(round.terms().promise(), instrument, disclosure, invited).make(counted),
                round.terms().showVcsRelationshipsToCouncil());
        return figures.with(Highlights.in(figures, instrument));
    }

    private List<BarrierResult> barriers() {
        Answered answered = Answered.of(round, counted, PartName.BARRIERS, false);
        return instrument.barriers().stream()
                .flatMap(section -> section.barriers().stream().map(barrier -> barrier(answered, section, barrier)))
                .toList();
    }

    private static BarrierResult barrier(Answered answered, Section.Barriers section, Option barrier) {
        return new BarrierResult(
                barrier.id(),
                answered.named(Part.BARRIERS, barrier.id()),
                answered.worst(Part.BARRIERS, barrier.id(), section.worst()));
    }
}
