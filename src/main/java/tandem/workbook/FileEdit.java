package tandem.workbook;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.plan.Action.Progress;
import tandem.plan.Draft;
import tandem.plan.Field;

/**
 * What one row of a file asks for.
 *
 * @param row the row's number, from 1
 * @param reference of the action that the row is about; empty for a new one
 * @param asked what the action shall say; nothing if the row is refused
 * @param cells the cells in which the row says something else than what was taken away, by field
 * @param refused what is wrong with it
 * @param left what stands in it that is not taken over
 */
public record FileEdit(
        int row,
        Optional<String> reference,
        Optional<Asked> asked,
        Map<Field, List<String>> cells,
        List<Fault> refused,
        List<Fault> left) {

    public FileEdit {
        Map<Field, List<String>> copy = new EnumMap<>(Field.class);
        copy.putAll(cells);
        cells = copy;
        refused = List.copyOf(refused);
        left = List.copyOf(left);
    }

    /** The words, how far it is, and a new note where there is one. */
    public record Asked(Draft draft, Progress progress) {}

    /** The cells of a field in a line, {@code J7, K7}. */
    public String cells(Field field) {
        return String.join(", ", cells.getOrDefault(field, List.of()));
    }
}
