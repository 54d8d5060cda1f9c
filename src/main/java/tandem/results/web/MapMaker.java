package tandem.results.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.questionnaire.Axis;
import tandem.results.BothSides;
import tandem.results.FrozenResults;
import tandem.results.Seen;

/** Makes the map of relationships on two axes (report, section 6). Strategic lies to the right, proactive up. */
record MapMaker(SeenWords words, FrozenResults results, AgreedCells agreed, Viewpoint view) {

    /** The map; none where the questionnaires of the round have no axes. */
    static Optional<MapView> make(SeenWords words, FrozenResults results, AgreedCells agreed, Viewpoint.Asked asked) {
        List<Viewpoint.Layer> layers = MapControls.layersOf(agreed);
        return Viewpoint.of(asked, words, layers)
                .map(view ->
                        new MapMaker(words, results, agreed, view).make(new MapControls(words).make(view, layers)));
    }

    private MapView make(MapView.Controls controls) {
        List<Seen> there = results.placed().stream().filter(view::shows).toList();
        List<MapView.Placed> rows = there.stream().map(this::placed).toList();
        return new MapView(
                sentence(there),
                view.across().name(),
                view.up().name(),
                view.layer().showsCouncil(),
                view.layer().showsVcs(),
                view.layer().showsAgreed(),
                controls,
                rows,
                chart(rows));
    }

    private MapView.Placed placed(Seen result) {
        BothSides across = places(result, view.across());
        BothSides up = places(result, view.up());
        Optional<BothSides> inTime = words.instrument().findAxis("time").map(axis -> places(result, axis));
        return new MapView.Placed(
                mark(result),
                words.name(result),
                mainType(result),
                words.place(across.council(), view.across()),
                words.place(up.council(), view.up()),
                inTime.map(places -> words.rating(places.council())).orElse(Cell.NONE),
                words.place(across.vcs(), view.across()),
                words.place(up.vcs(), view.up()),
                inTime.map(places -> words.rating(places.vcs())).orElse(Cell.NONE),
                agreed.of(result.about(), view.across()),
                agreed.of(result.about(), view.up()),
                words.action(result.about(), ""));
    }

    /** Numbers stand for relationships, letters for what is taken together, nothing for the whole. */
    private String mark(Seen seen) {
        return seen.relationships().size() > 1
                ? Character.toString('A' + results.bundles().indexOf(seen))
                : seen.relationships().stream()
                        .map(one -> Integer.toString(one.number()))
                        .findFirst()
                        .orElse("");
    }

    private static String mainType(Seen seen) {
        return seen.relationships().stream()
                .findFirst()
                .flatMap(pinned -> pinned.types().stream().findFirst())
                .orElse("");
    }

    private static BothSides places(Seen result, Axis axis) {
        BothSides places = result.axes().get(axis.id());
        if (places == null) {
            throw new IllegalStateException("The results of " + result.about() + " have no axis " + axis.id());
        }
        return places;
    }

    private String sentence(List<Seen> there) {
        List<BothSides> across = there.stream()
                .filter(result -> result.relationships().size() == 1)
                .map(result -> places(result, view.across()))
                .toList();
        long placed =
                across.stream().filter(each -> each.gapInHalves().isPresent()).count();
        long both = across.stream()
                .filter(each -> each.council().isAboveMiddle() && each.vcs().isAboveMiddle())
                .count();
        return placed == 0
                ? words.say("results.map.no-sentence")
                : words.say("results.map.sentence", both, placed, view.across().high());
    }

    private ResultsPage.Chart chart(List<MapView.Placed> rows) {
        Map<String, Object> data = Map.of(
                "x", ChartData.axis(view.across()),
                "y", ChartData.axis(view.up()),
                "points", rows.stream().map(this::point).toList());
        String description = words.say(
                "results.map.description", view.across().name(), view.up().name());
        return new ResultsPage.Chart(ChartData.json(data), 0, description);
    }

    private Map<String, Object> point(MapView.Placed row) {
        return Map.of(
                "mark", row.mark(),
                "name", row.name(),
                "council", mark(view.layer().showsCouncil(), row.councilX(), row.councilY(), row.councilTime()),
                "vcs", mark(view.layer().showsVcs(), row.vcsX(), row.vcsY(), row.vcsTime()),
                "agreed", mark(view.layer().showsAgreed(), row.agreedX(), row.agreedY(), Cell.NONE));
    }

    private static List<Double> mark(boolean shown, Cell across, Cell up, Cell outline) {
        return shown ? ChartData.mark(across.steps(), up.steps(), outline.steps()) : List.of();
    }
}
