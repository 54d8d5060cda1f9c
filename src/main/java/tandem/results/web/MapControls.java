package tandem.results.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tandem.questionnaire.Option;
import tandem.questionnaire.Section;
import tandem.site.web.Choice;

/** Makes what the form above the map offers: its axes, whose views, and which relationships. */
record MapControls(SeenWords words) {

    MapView.Controls make(Viewpoint view, List<Viewpoint.Layer> layers) {
        return new MapView.Controls(
                words.path() + "/results#map",
                List.of(
                        select("x", axes(), view.across().id()),
                        select("y", axes(), view.up().id()),
                        select("layer", layers(layers), view.layer().key()),
                        select("type", all(Section.Relationships::types), view.type()),
                        select("scale", all(Section.Relationships::scales), view.scale())));
    }

    private MapView.Select select(String name, List<Choice> choices, String value) {
        return new MapView.Select(name, words.say("results.control." + name), choices, value);
    }

    private List<Choice> axes() {
        return words.axes().stream()
                .map(axis -> Choice.of(axis.id(), axis.name()))
                .toList();
    }

    private List<Choice> layers(List<Viewpoint.Layer> layers) {
        return layers.stream()
                .map(layer -> Choice.of(layer.key(), words.say("results.layer." + layer.key())))
                .toList();
    }

    private List<Choice> all(Function<Section.Relationships, List<Option>> options) {
        Optional<Section.Relationships> section = words.instrument().relationships();
        return Stream.concat(
                        Stream.of(Choice.of("", words.say("results.control.all"))),
                        section.map(options).orElse(List.of()).stream()
                                .map(option -> Choice.of(option.id(), option.label())))
                .toList();
    }

    /** The layers that there are: nothing agreed, no layer of it. */
    static List<Viewpoint.Layer> layersOf(AgreedCells agreed) {
        return Stream.of(Viewpoint.Layer.values())
                .filter(layer -> !layer.showsAgreed() || agreed.any())
                .toList();
    }
}
