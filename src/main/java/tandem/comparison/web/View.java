package tandem.comparison.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.area.web.Typed;

/**
 * What an address asks to see; everything that it does not say is the first choice.
 *
 * @param show relationships one by one, or each place as a whole
 * @param layer whose view: {@code both}, {@code council} or {@code vcs}
 * @param area the code of the one area to show, or empty for all
 */
record View(String x, String y, String show, String layer, String area) {

    static final List<String> SHOWS = List.of("relationships", "areas");
    static final List<String> LAYERS = List.of("both", "council", "vcs");

    View(@Nullable String x, @Nullable String y, @Nullable String show, @Nullable String layer, @Nullable String area) {
        this.x = Typed.line(x);
        this.y = Typed.line(y);
        this.show = known(SHOWS, Typed.line(show));
        this.layer = known(LAYERS, Typed.line(layer));
        this.area = Typed.line(area);
    }

    private static String known(List<String> all, String asked) {
        return all.contains(asked) ? asked : all.get(0);
    }

    boolean single() {
        return show.equals(SHOWS.get(0));
    }

    boolean shows(String side) {
        return layer.equals(LAYERS.get(0)) || layer.equals(side);
    }

    View of(String across, String up) {
        return new View(across, up, show, layer, area);
    }

    View showing(String what) {
        return new View(x, y, what, layer, area);
    }

    View by(String whose) {
        return new View(x, y, show, whose, area);
    }

    View only(String code) {
        return new View(x, y, show, layer, code);
    }

    /** Its address. Axes and areas are ids without anything that would have to be escaped. */
    String href() {
        return "/compare?show=" + show + "&layer=" + layer + "&x=" + x + "&y=" + y
                + (area.isEmpty() ? "" : "&area=" + area) + "#map";
    }
}
