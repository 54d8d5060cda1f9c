package tandem.plan;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.questionnaire.Element;
import tandem.questionnaire.Instrument;
import tandem.questionnaire.Theme;
import tandem.round.PinnedRelationship;
import tandem.round.Round;

/**
 * What the actions of a plan answer to: relationships, and principles whether named themselves or by one of their
 * elements. In the order in which the plan names them.
 *
 * @param relationships by what stands in {@link Reason#about}, with their names
 * @param principles by their ids, with their names
 * @param principleOf an element's principle
 */
public record Subjects(
        Map<String, String> relationships, Map<String, String> principles, Map<String, String> principleOf) {

    static final String THEME = "theme/";
    static final String ELEMENT = "element/";

    /** A round that actions answer to, with what was asked in it. */
    record Source(Round round, Instrument instrument) {}

    static Subjects of(Plan plan, Map<String, Source> rounds) {
        Subjects found = new Subjects(new LinkedHashMap<>(), new LinkedHashMap<>(), new HashMap<>());
        reasons(plan).forEach(reason -> found.add(reason, Optional.ofNullable(rounds.get(reason.round()))));
        return found;
    }

    static List<String> rounds(Plan plan) {
        return reasons(plan).map(Reason::round).distinct().toList();
    }

    private static Stream<Reason> reasons(Plan plan) {
        return plan.actions().stream().flatMap(action -> action.reasons().stream());
    }

    private void add(Reason reason, Optional<Source> source) {
        String about = reason.about();
        String id = about.substring(about.indexOf('/') + 1);
        if (about.startsWith(THEME)) {
            principles.put(
                    id, source.flatMap(from -> theme(id, from)).map(Theme::name).orElse(reason.words()));
        } else if (about.startsWith(ELEMENT)) {
            source.flatMap(from -> themeWith(id, from)).ifPresent(theme -> {
                principles.put(theme.id(), theme.name());
                principleOf.put(id, theme.id());
            });
        } else if (about.startsWith("relationship/")) {
            relationships.put(about, source.flatMap(from -> name(about, from)).orElse(reason.words()));
        } else if (about.equals("whole") || about.startsWith("bundle/")) {
            relationships.putIfAbsent(about, about.equals("whole") ? "" : reason.words());
        }
    }

    boolean isAbout(Action action, String principle) {
        return action.reasons().stream()
                .map(Reason::about)
                .anyMatch(about -> about.equals(THEME + principle)
                        || (about.startsWith(ELEMENT)
                                && principle.equals(principleOf.get(about.substring(ELEMENT.length())))));
    }

    private static Optional<Theme> theme(String id, Source source) {
        return source.instrument().findTheme(id);
    }

    private static Optional<Theme> themeWith(String element, Source source) {
        return source.instrument().themes().stream()
                .filter(theme -> theme.elements().stream().map(Element::id).anyMatch(element::equals))
                .findFirst();
    }

    private static Optional<String> name(String about, Source source) {
        return source.round().relationships().stream()
                .filter(each -> about.equals("relationship/" + each.number()))
                .map(PinnedRelationship::name)
                .findFirst();
    }
}
