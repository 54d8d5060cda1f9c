package tandem.results.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.questionnaire.Axis;
import tandem.results.BothSides;
import tandem.results.Figure;
import tandem.results.FrozenResults;
import tandem.results.RelationshipResult;
import tandem.round.PinnedRelationship;

/** Makes the map of relationships on two axes (report, section 6). Strategic lies to the right, proactive up. */
final class MapMaker {

    private static final List<String> LAYERS = List.of("both", "council", "vcs", "agreed");

    private final SeenWords words;
    private final FrozenResults results;
    private final AgreedCells agreed;
    private final Axis x;
    private final Axis y;
    private final Optional<Axis> time;
    private final String layer;

    private MapMaker(SeenWords words, FrozenResults results, AgreedCells agreed, List<Axis> axes, View view) {
        this.words = words;
        this.results = results;
        this.agreed = agreed;
        this.x = axis(axes, view.x(), 0);
        this.y = axis(axes, view.y(), Math.min(2, axes.size() - 1));
        this.time = words.instrument().findAxis("time");
        this.layer = LAYERS.contains(view.layer()) ? view.layer() : LAYERS.get(0);
    }

    /** The map; none where the questionnaires of the round have no axes. */
    static Optional<ResultsPage.MapView> make(SeenWords words, FrozenResults results, AgreedCells agreed, View view) {
        List<Axis> axes = axes(words);
        return axes.isEmpty() ? Optional.empty() : Optional.of(new MapMaker(words, results, agreed, axes, view).make());
    }

    /** What the address asks for; empty for the first view. */
    record View(String x, String y, String layer) {}

    static List<Axis> axes(SeenWords words) {
        return words.instrument().relationships().map(asked -> asked.axes()).orElse(List.of());
    }

    private static Axis axis(List<Axis> axes, String id, int otherwise) {
        return axes.stream().filter(axis -> axis.id().equals(id)).findFirst().orElse(axes.get(otherwise));
    }

    private ResultsPage.MapView make() {
        List<ResultsPage.Placed> rows = Stream.concat(Stream.of(results.whole()), results.relationships().stream())
                .map(this::placed)
                .toList();
        return new ResultsPage.MapView(
                x.id(),
                y.id(),
                layer,
                sentence(),
                x.name(),
                y.name(),
                views(),
                layers(),
                rows,
                new ResultsPage.Chart(chart(rows), 0, words.say("results.map.description", x.name(), y.name())));
    }

    private ResultsPage.Placed placed(RelationshipResult result) {
        BothSides onX = places(result, x);
        BothSides onY = places(result, y);
        Optional<BothSides> inTime = time.map(axis -> places(result, axis));
        return new ResultsPage.Placed(
                result.number(),
                words.name(result),
                result.relationship().flatMap(MapMaker::mainType).orElse(""),
                words.place(onX.council(), x),
                words.place(onY.council(), y),
                inTime.map(places -> words.rating(places.council())).orElse(ResultsPage.Cell.NONE),
                words.place(onX.vcs(), x),
                words.place(onY.vcs(), y),
                inTime.map(places -> words.rating(places.vcs())).orElse(ResultsPage.Cell.NONE),
                agreed.of(result.about(), x),
                agreed.of(result.about(), y),
                words.action(result.about(), ""));
    }

    private static Optional<String> mainType(PinnedRelationship pinned) {
        return pinned.types().stream().findFirst();
    }

    private static BothSides places(RelationshipResult result, Axis axis) {
        BothSides places = result.axes().get(axis.id());
        if (places == null) {
            throw new IllegalStateException("The results of " + result.about() + " have no axis " + axis.id());
        }
        return places;
    }

    private String sentence() {
        long placed = results.relationships().stream()
                .filter(result -> places(result, x).gapInHalves().isPresent())
                .count();
        long both = results.relationships().stream()
                .filter(result -> isHigh(places(result, x).council())
                        && isHigh(places(result, x).vcs()))
                .count();
        return words.say("results.map.sentence", both, placed, x.high());
    }

    /** Above the middle step. */
    private static boolean isHigh(Figure figure) {
        return figure.place().filter(place -> place.halves() > 6).isPresent();
    }

    private List<ResultsPage.Link> views() {
        List<ResultsPage.Link> links = new ArrayList<>();
        List<Axis> axes = axes(words);
        for (int i = 0; i < axes.size(); i++) {
            for (int j = i + 1; j < axes.size(); j++) {
                links.add(view(axes.get(i), axes.get(j)));
            }
        }
        return links;
    }

    private ResultsPage.Link view(Axis across, Axis up) {
        return new ResultsPage.Link(
                words.say("results.map.view", across.name(), up.name()),
                href(across.id(), up.id(), layer),
                across.equals(x) && up.equals(y));
    }

    private List<ResultsPage.Link> layers() {
        return LAYERS.stream()
                .filter(each -> !each.equals("agreed") || agreed.any())
                .map(each -> new ResultsPage.Link(
                        words.say("results.layer." + each), href(x.id(), y.id(), each), each.equals(layer)))
                .toList();
    }

    private String href(String across, String up, String shown) {
        return words.address() + "/rounds/" + words.round() + "/results?x=" + across + "&y=" + up + "&layer=" + shown
                + "#map";
    }

    private String chart(List<ResultsPage.Placed> rows) {
        List<Map<String, Object>> points = rows.stream()
                .map(row -> Map.<String, Object>of(
                        "number",
                        row.number(),
                        "name",
                        row.name(),
                        "type",
                        row.type(),
                        "council",
                        shows("council")
                                ? ChartData.mark(
                                        row.councilX().steps(),
                                        row.councilY().steps(),
                                        row.councilTime().steps())
                                : List.of(),
                        "vcs",
                        shows("vcs")
                                ? ChartData.mark(
                                        row.vcsX().steps(),
                                        row.vcsY().steps(),
                                        row.vcsTime().steps())
                                : List.of(),
                        "agreed",
                        layer.equals("agreed")
                                ? ChartData.mark(
                                        row.agreedX().steps(), row.agreedY().steps(), ResultsPage.Cell.NONE.steps())
                                : List.of()))
                .toList();
        return ChartData.json(Map.of("x", ChartData.axis(x), "y", ChartData.axis(y), "points", points));
    }

    private boolean shows(String side) {
        return layer.equals("both") || layer.equals(side);
    }
}
