package tandem.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.plan.Finding.Said;
import tandem.questionnaire.Element;
import tandem.questionnaire.Instrument;
import tandem.questionnaire.Option;
import tandem.questionnaire.Theme;
import tandem.results.BothSides;
import tandem.results.FrozenResults;
import tandem.results.Place;
import tandem.results.Seen;
import tandem.results.ThemeResult.ElementResult;
import tandem.round.PinnedRelationship;

/** Reads one finding out of results, with the names of the questionnaire that was asked. */
record FindingReader(FrozenResults results, Instrument instrument) {

    private static final int HALVES_A_STEP = 2;

    Optional<Finding> read(String about, Optional<String> axis) {
        if (about.equals("whole")) {
            return onAxis(results.whole(), "", axis);
        }
        String id = about.substring(about.indexOf('/') + 1);
        return switch (about.substring(0, about.length() - id.length())) {
            case "relationship/", "bundle/" ->
                results.placed().stream()
                        .filter(result -> result.about().equals(about))
                        .findFirst()
                        .flatMap(result -> onAxis(result, nameOf(result), axis));
            case "theme/" -> instrument.findTheme(id).flatMap(this::theme);
            case "element/" -> instrument.findElement(id).flatMap(this::element);
            case "barrier/" -> instrument.findBarrier(id).flatMap(this::barrier);
            default -> Optional.empty();
        };
    }

    private static String nameOf(Seen result) {
        return result.relationships().stream().map(PinnedRelationship::name).collect(Collectors.joining(" · "));
    }

    /** The council was not asked about a relationship within the VCS; what the VCS says of it stays out of the plan. */
    private Optional<Finding> onAxis(Seen result, String subject, Optional<String> axis) {
        boolean withinVcs = result.relationships().stream().anyMatch(PinnedRelationship::isWithinVcs);
        if (axis.isEmpty() || withinVcs) {
            return Optional.of(finding(result.about(), Optional.empty(), subject, new Said.Untold(), List.of()));
        }
        return axis.flatMap(instrument::findAxis)
                .flatMap(known -> Optional.ofNullable(result.axes().get(known.id()))
                        .map(places ->
                                finding(result.about(), axis, subject, new Said.OnAxis(known, places), List.of())));
    }

    private Optional<Finding> theme(Theme theme) {
        return results.themes().stream()
                .filter(result -> result.theme().equals(theme.id()))
                .findFirst()
                .map(result -> finding(
                        "theme/" + theme.id(),
                        Optional.empty(),
                        theme.name(),
                        new Said.Rated(result.places()),
                        theme.elements().stream()
                                .flatMap(element -> steps(element, result.elements()))
                                .toList()));
    }

    private Optional<Finding> element(Element element) {
        List<ElementResult> all = results.themes().stream()
                .flatMap(theme -> theme.elements().stream())
                .toList();
        return placesOf(element, all)
                .map(places -> finding(
                        "element/" + element.id(),
                        Optional.empty(),
                        element.name(),
                        new Said.Rated(places),
                        steps(element, all).toList()));
    }

    private Optional<Finding> barrier(Option barrier) {
        return results.barriers().stream()
                .filter(result -> result.barrier().equals(barrier.id()))
                .findFirst()
                .map(result -> finding(
                        "barrier/" + barrier.id(),
                        Optional.empty(),
                        barrier.label(),
                        new Said.Ticked(result.named()),
                        List.of()));
    }

    /** The steps for the level at which the lower of the two sides stands. */
    private static Stream<String> steps(Element element, List<ElementResult> results) {
        return placesOf(element, results).stream()
                .flatMap(places -> Stream.of(places.council(), places.vcs()))
                .flatMap(figure -> figure.place().stream())
                .map(Place::halves)
                .min(Integer::compare)
                .stream()
                .flatMap(level -> element.firstSteps().stream()
                        .filter(step -> step.upTo().value() * HALVES_A_STEP >= level)
                        .map(Element.FirstStep::text));
    }

    private static Optional<BothSides> placesOf(Element element, List<ElementResult> results) {
        return results.stream()
                .filter(result -> result.element().equals(element.id()))
                .findFirst()
                .map(ElementResult::places);
    }

    private Finding finding(String about, Optional<String> axis, String subject, Said said, List<String> firstSteps) {
        return new Finding(results.round(), results.title(), about, axis, subject, said, firstSteps);
    }
}
