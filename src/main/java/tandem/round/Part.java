package tandem.round;

import java.util.Map;
import java.util.Optional;
import tandem.Side;

/**
 * One participant's answers on one relationship or one principle. In anonymous rounds nothing in it leads to the
 * participant or to their other parts.
 *
 * <p>Items of a relationship (and of the whole): {@code axis/} and the axis's id (placed); of a relationship also
 * {@code types} (ticked, the main one marked), {@code strategic} (ticked {@code strategic} or nothing),
 * {@code qualities} and {@code scales} (ticked). Items of a theme: its statements' ids (placed). Item of the barriers:
 * {@code barriers} (ticked, the worst marked).
 *
 * @param key made from the return link's secret and the part's name; it is the id under which the part is stored
 * @param contributor whose they are, where the promise names organisations or people; never in anonymous rounds
 * @param counted whether it was submitted
 */
public record Part(
        String key,
        PartName name,
        Side side,
        Map<String, Answer> answers,
        Optional<Contributor> contributor,
        boolean counted) {

    public static final String AXIS = "axis/";
    public static final String TYPES = "types";
    public static final String STRATEGIC = "strategic";
    public static final String QUALITIES = "qualities";
    public static final String SCALES = "scales";
    public static final String BARRIERS = "barriers";

    public Part {
        answers = Map.copyOf(answers);
    }
}
