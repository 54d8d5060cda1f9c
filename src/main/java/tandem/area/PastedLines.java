package tandem.area;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A list as somebody pasted it, a line each, fields set apart by semicolons or, from a spreadsheet, by tabs. Blank lines
 * count, so that the numbers are those that people see.
 */
public record PastedLines(List<Line> lines) {

    /** The most lines that are read at once. */
    public static final int MOST = 200;

    public PastedLines {
        lines = List.copyOf(lines);
    }

    public static PastedLines of(String text) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\\R", -1)) {
            number++;
            if (!line.isBlank()) {
                lines.add(new Line(number, fields(line)));
            }
        }
        return new PastedLines(lines);
    }

    private static List<String> fields(String line) {
        return Arrays.stream(line.split(line.contains("\t") ? "\t" : ";", -1))
                .map(field -> field.replaceAll("\\s+", " ").strip())
                .toList();
    }

    public boolean areTooMany() {
        return lines.size() > MOST;
    }

    /** One line that is not blank: its number and its fields. */
    public record Line(int number, List<String> fields) {

        public Line {
            fields = List.copyOf(fields);
        }

        /** The field at a place, counted from 0; nothing typed where the line is shorter. */
        public String field(int place) {
            return place < fields.size() ? fields.get(place) : "";
        }
    }

    /** What is wrong with a line: a key in the messages, whose first argument is the line's number. */
    public record Fault(int line, String key, List<Object> arguments) {

        public Fault {
            arguments = List.copyOf(arguments);
        }

        public static Fault of(Line line, String key, Object... more) {
            List<Object> arguments = new ArrayList<>(List.of(line.number()));
            arguments.addAll(Arrays.asList(more));
            return new Fault(line.number(), key, arguments);
        }
    }
}
