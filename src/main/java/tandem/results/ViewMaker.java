package tandem.results;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import tandem.Side;
import tandem.questionnaire.Element;
import tandem.questionnaire.Instrument;
import tandem.questionnaire.Option;
import tandem.questionnaire.Section;
import tandem.results.Disclosure.Grain;
import tandem.round.Affiliation;
import tandem.round.Contributor;
import tandem.round.Part;
import tandem.round.PartName;
import tandem.round.Participation;
import tandem.round.ParticipationId;
import tandem.round.Promise;

/** Makes the views that the promise of a round lets be shown with a name; of an anonymous one, none. */
record ViewMaker(Promise promise, Instrument instrument, Disclosure disclosure, List<Participation> invited) {

    /** Everybody's view of everything they answered; in an order that does not follow when they did. */
    List<View> make(List<Part> counted) {
        if (promise == Promise.ANONYMOUS) {
            return List.of();
        }
        Map<Whose, List<Part>> views = counted.stream()
                .filter(part -> part.counted() && isNamed(part))
                .collect(groupingBy(Whose::of, TreeMap::new, toList()));
        return views.entrySet().stream()
                .map(view -> view(view.getKey(), view.getValue()))
                .toList();
    }

    /** Where people are named, answers that were given before people stood with them have no name to be shown with. */
    private boolean isNamed(Part part) {
        return part.contributor()
                .filter(whose -> promise != Promise.NAMED || whose.person().isPresent())
                .isPresent();
    }

    private String name(String affiliation) {
        return invited.stream()
                .map(Participation::affiliation)
                .filter(each -> each.id().equals(affiliation))
                .map(Affiliation::name)
                .findFirst()
                .orElse(affiliation);
    }

    private View view(Whose whose, List<Part> parts) {
        Respondents one = Respondents.of(promise, parts);
        return new View(
                promise,
                whose.side(),
                whose.affiliation(),
                name(whose.affiliation()),
                Optional.of(whose.person()).filter(person -> !person.isEmpty()),
                whose.about().text(),
                places(whose.about(), one),
                named(whose.about(), one));
    }

    private Map<String, Figure> places(PartName about, Respondents one) {
        Map<String, Figure> places = new LinkedHashMap<>();
        if (about.isTheme()) {
            for (Element element : elements(about)) {
                places.put(element.id(), disclosure.figure(one, one.scores(Said.mean(element)), Grain.HALF_STEPS));
            }
        } else if (!about.equals(PartName.BARRIERS)) {
            instrument.relationships().stream()
                    .flatMap(asked -> asked.axes().stream())
                    .forEach(axis -> places.put(
                            axis.id(),
                            disclosure.figure(one, one.scores(Said.step(Part.AXIS + axis.id())), Grain.WHOLE_STEPS)));
        }
        return places;
    }

    private List<Element> elements(PartName about) {
        return instrument.themes().stream()
                .filter(theme -> PartName.theme(theme.id()).equals(about))
                .flatMap(theme -> theme.elements().stream())
                .toList();
    }

    private Map<String, List<String>> named(PartName about, Respondents one) {
        Map<String, List<String>> named = new LinkedHashMap<>();
        if (about.equals(PartName.BARRIERS)) {
            instrument
                    .barriers()
                    .ifPresent(asked -> named.put(Part.BARRIERS, ticked(one, Part.BARRIERS, asked.barriers())));
        } else if (about.isRelationship()) {
            instrument.relationships().ifPresent(asked -> addTicked(one, asked, named));
        }
        return named;
    }

    private static void addTicked(Respondents one, Section.Relationships asked, Map<String, List<String>> named) {
        named.put(Part.TYPES, ticked(one, Part.TYPES, asked.types()));
        named.put(Part.STRATEGIC, tickedIds(one, Part.STRATEGIC, List.of(Part.STRATEGIC)));
        named.put(Part.QUALITIES, ticked(one, Part.QUALITIES, asked.qualities()));
        named.put(Part.SCALES, ticked(one, Part.SCALES, asked.scales()));
    }

    private static List<String> ticked(Respondents one, String item, List<Option> options) {
        return tickedIds(one, item, options.stream().map(Option::id).toList());
    }

    private static List<String> tickedIds(Respondents one, String item, List<String> options) {
        return options.stream()
                .filter(option -> one.naming(Said.ticked(item, option)) > 0)
                .toList();
    }

    /** Who says something, and of what; no person where organisations are named. */
    private record Whose(PartName about, Side side, String affiliation, String person) implements Comparable<Whose> {

        private static final Comparator<Whose> ORDER = Comparator.comparing(
                        (Whose whose) -> whose.about().text())
                .thenComparing(Whose::side)
                .thenComparing(Whose::affiliation)
                .thenComparing(Whose::person);

        static Whose of(Part part) {
            Function<Contributor, Whose> whose = contributor -> new Whose(
                    part.name(),
                    part.side(),
                    contributor.affiliation(),
                    contributor.person().map(ParticipationId::toString).orElse(""));
            return part.contributor().map(whose).orElseThrow();
        }

        @Override
        public int compareTo(Whose other) {
            return ORDER.compare(this, other);
        }
    }
}
