package tandem.results.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.questionnaire.Axis;
import tandem.questionnaire.Element;
import tandem.results.Figure;
import tandem.results.FrozenResults;
import tandem.results.View;
import tandem.round.Part;
import tandem.round.PartName;
import tandem.round.Participation;

/** Makes a table of named views for everything that was asked, in the order of the page. None in anonymous rounds. */
record ViewsMaker(SeenWords words, OthersMaker others, FrozenResults results, List<Participation> invited) {

    List<ResultsPage.Views> make() {
        return abouts().map(about -> new ResultsPage.Views(
                        about.equals(PartName.BARRIERS.text()) ? words.say("results.barriers") : others.about(about),
                        columns(about),
                        results.views().stream()
                                .filter(view -> view.about().equals(about))
                                .sorted(Comparator.comparing(View::side).thenComparing(this::name))
                                .map(view -> new Row(name(view), false, cells(view)))
                                .toList()))
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    private Stream<String> abouts() {
        return Stream.of(
                        Stream.of(PartName.WHOLE.text()),
                        results.relationships().stream().map(each -> each.about()),
                        results.themes().stream()
                                .map(theme -> PartName.theme(theme.theme()).text()),
                        Stream.of(PartName.BARRIERS.text()))
                .flatMap(abouts -> abouts);
    }

    /** The organisation's or department's name, with the person's where people are named. */
    private String name(View view) {
        return view.person()
                .map(person -> words.say("results.views.person", view.name(), who(person)))
                .orElse(view.name());
    }

    private String who(String person) {
        return invited.stream()
                .filter(each -> each.id().toString().equals(person))
                .map(Participation::who)
                .filter(who -> !who.isBlank())
                .findFirst()
                .orElse(words.say("results.views.former"));
    }

    private List<String> columns(String about) {
        List<String> columns = new ArrayList<>(List.of(words.say("results.column.side")));
        columns.addAll(placed(about).keySet());
        named(about).keySet().forEach(item -> columns.add(words.say("results.views." + item)));
        return columns;
    }

    private List<String> cells(View view) {
        List<String> cells =
                new ArrayList<>(List.of(words.say("results.side." + view.side().key())));
        placed(view.about()).values().forEach(cell -> cells.add(cell.apply(view)));
        named(view.about())
                .forEach((item, label) -> cells.add(view.named().getOrDefault(item, List.of()).stream()
                        .map(label)
                        .collect(Collectors.joining(", "))));
        return cells;
    }

    /** By the name of each axis or element: how a view places it, in words. */
    private Map<String, Function<View, String>> placed(String about) {
        Map<String, Function<View, String>> placed = new LinkedHashMap<>();
        if (new PartName(about).isTheme()) {
            for (Element element : elements(about)) {
                placed.put(
                        element.name(),
                        view -> words.rating(figure(view, element.id())).words());
            }
        } else if (!about.equals(PartName.BARRIERS.text())) {
            for (Axis axis : words.axes()) {
                placed.put(
                        axis.name(),
                        view -> words.place(figure(view, axis.id()), axis).words());
            }
        }
        return placed;
    }

    private static Figure figure(View view, String id) {
        Figure figure = view.places().get(id);
        if (figure == null) {
            throw new IllegalStateException("The view of " + view.about() + " says nothing of " + id);
        }
        return figure;
    }

    private List<Element> elements(String about) {
        return words.instrument().themes().stream()
                .filter(theme -> PartName.theme(theme.id()).text().equals(about))
                .flatMap(theme -> theme.elements().stream())
                .toList();
    }

    /** By item: how what is ticked is called. */
    private Map<String, Function<String, String>> named(String about) {
        Map<String, Function<String, String>> named = new LinkedHashMap<>();
        if (about.equals(PartName.BARRIERS.text())) {
            named.put(Part.BARRIERS, id -> SeenWords.label(words.instrument().findBarrier(id), id));
        } else if (new PartName(about).isRelationship()) {
            named.put(Part.TYPES, words::type);
            named.put(Part.STRATEGIC, ticked -> words.say("results.views.yes"));
            named.put(Part.QUALITIES, id -> SeenWords.label(words.instrument().findQuality(id), id));
            named.put(Part.SCALES, id -> SeenWords.label(words.instrument().findScale(id), id));
        }
        return named;
    }
}
