package tandem.results.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.questionnaire.Axis;
import tandem.questionnaire.Option;
import tandem.questionnaire.Section;
import tandem.results.Seen;
import tandem.round.PinnedRelationship;

/**
 * From where the map is looked at: its two axes, whose views it shows, and which relationships.
 *
 * @param type only relationships of this type in the register; empty for all
 * @param scale only relationships at this scale; empty for all
 */
record Viewpoint(Axis across, Axis up, Layer layer, String type, String scale) {

    /** Whose views the map shows. */
    enum Layer {
        /** Council and VCS. */
        BOTH,
        /** The council alone. */
        COUNCIL,
        /** The VCS alone. */
        VCS,
        /** What was agreed in the room. */
        AGREED,
        /** All three. */
        ALL;

        /** As it stands in the address and in the messages. */
        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        boolean showsCouncil() {
            return this == BOTH || this == COUNCIL || this == ALL;
        }

        boolean showsVcs() {
            return this == BOTH || this == VCS || this == ALL;
        }

        boolean showsAgreed() {
            return this == AGREED || this == ALL;
        }
    }

    /** What the address asks for, in its own words; what it does not say, or says wrongly, is as in the first view. */
    record Asked(Map<String, String> parameters) {

        private String get(String name) {
            return parameters.getOrDefault(name, "");
        }
    }

    /** The viewpoint that is asked for; none where the questionnaires of the round have no axes. */
    static Optional<Viewpoint> of(Asked asked, SeenWords words, List<Layer> layers) {
        return words.instrument()
                .relationships()
                .filter(section -> !section.axes().isEmpty())
                .map(section -> of(asked, section, layers));
    }

    private static Viewpoint of(Asked asked, Section.Relationships section, List<Layer> layers) {
        List<Axis> axes = section.axes();
        Axis across = find(axes, asked.get("x")).orElse(axes.get(0));
        Axis up =
                find(axes, asked.get("y")).filter(axis -> !axis.equals(across)).orElseGet(() -> usual(axes, across));
        Layer layer = layers.stream()
                .filter(each -> each.key().equals(asked.get("layer")))
                .findFirst()
                .orElse(Layer.BOTH);
        return new Viewpoint(
                across,
                up,
                layer,
                known(section.types(), asked.get("type")),
                known(section.scales(), asked.get("scale")));
    }

    /** Money goes up, or else the first axis that does not go across already. */
    private static Axis usual(List<Axis> axes, Axis across) {
        return find(axes, "money")
                .filter(axis -> !axis.equals(across))
                .or(() -> axes.stream().filter(axis -> !axis.equals(across)).findFirst())
                .orElse(across);
    }

    private static Optional<Axis> find(List<Axis> axes, String id) {
        return axes.stream().filter(axis -> axis.id().equals(id)).findFirst();
    }

    private static String known(List<Option> options, String id) {
        return options.stream().map(Option::id).filter(id::equals).findFirst().orElse("");
    }

    /**
     * Whether something is on this map: the whole is on every map of all relationships, what is taken together where all of
     * it would be.
     */
    boolean shows(Seen seen) {
        return seen.relationships().isEmpty()
                ? type.isEmpty() && scale.isEmpty()
                : seen.relationships().stream().allMatch(this::shows);
    }

    private boolean shows(PinnedRelationship pinned) {
        return (type.isEmpty() || pinned.types().contains(type))
                && (scale.isEmpty() || pinned.scales().contains(scale));
    }
}
