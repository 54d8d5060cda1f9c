package tandem.results;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tandem.questionnaire.Instrument;
import tandem.questionnaire.Option;
import tandem.questionnaire.Section;
import tandem.results.Highlight.Rule;
import tandem.round.PinnedRelationship;

/** Finds what to talk about first, one rule after the other. A rule that needs a figure which is not shown is silent. */
final class Highlights {

    private Highlights() {}

    static List<Highlight> in(FrozenResults results, Instrument instrument) {
        return Stream.of(
                        WidestGaps.in(results),
                        relationships(
                                results,
                                Rule.HIGH_MONEY_BUT_TRANSACTIONAL,
                                RelationshipRules::isHighMoneyButTransactional),
                        relationships(results, Rule.STRATEGIC_IN_NAME, RelationshipRules::isStrategicInName),
                        relationships(results, Rule.FRAGILE, RelationshipRules::isFragile),
                        DepartmentAlone.in(results),
                        typesWithoutRelationship(results, instrument),
                        scalesWithoutRelationship(results, instrument),
                        principlesNotYetThere(results),
                        barriersBothName(results))
                .flatMap(found -> found)
                .toList();
    }

    private static Stream<Highlight> relationships(
            FrozenResults results, Rule rule, Predicate<RelationshipResult> condition) {
        return results.relationships().stream()
                .filter(condition)
                .map(relationship -> new Highlight(rule, relationship.about(), ""));
    }

    /** A type that the register gives to none of the round's relationships. */
    static Stream<Highlight> typesWithoutRelationship(FrozenResults results, Instrument instrument) {
        return instrument.relationships().map(Section.Relationships::types).stream()
                .flatMap(List::stream)
                .map(Option::id)
                .filter(type -> pinned(results).noneMatch(one -> one.types().contains(type)))
                .map(type -> new Highlight(Rule.TYPE_WITHOUT_RELATIONSHIP, "type/" + type, ""));
    }

    /** A scale at which, by the register, none of the round's relationships works. */
    static Stream<Highlight> scalesWithoutRelationship(FrozenResults results, Instrument instrument) {
        return instrument.relationships().map(Section.Relationships::scales).stream()
                .flatMap(List::stream)
                .map(Option::id)
                .filter(scale -> pinned(results).noneMatch(one -> one.scales().contains(scale)))
                .map(scale -> new Highlight(Rule.SCALE_WITHOUT_RELATIONSHIP, "scale/" + scale, ""));
    }

    private static Stream<PinnedRelationship> pinned(FrozenResults results) {
        return results.relationships().stream().flatMap(result -> result.relationship().stream());
    }

    /** A principle that both sides place below step 3. */
    static Stream<Highlight> principlesNotYetThere(FrozenResults results) {
        return results.themes().stream()
                .filter(theme -> theme.places().council().isBelowMiddle()
                        && theme.places().vcs().isBelowMiddle())
                .map(theme -> new Highlight(Rule.PRINCIPLE_NOT_YET_THERE, "theme/" + theme.theme(), ""));
    }

    /** A barrier that half or more on each side name. */
    static Stream<Highlight> barriersBothName(FrozenResults results) {
        return results.barriers().stream()
                .filter(barrier -> barrier.named().council() == Named.BY_HALF_OR_MORE
                        && barrier.named().vcs() == Named.BY_HALF_OR_MORE)
                .map(barrier -> new Highlight(Rule.BARRIER_BOTH_NAME, "barrier/" + barrier.barrier(), ""));
    }
}
