package tandem.area.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody typed into a form, without what cannot be seen: control characters and needless spaces. */
public final class Typed {

    private Typed() {}

    /** One line. */
    public static String line(@Nullable String typed) {
        return typed == null ? "" : typed.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    /** Several lines, as they were typed. */
    public static String lines(@Nullable String typed) {
        return pasted(typed).strip();
    }

    /** Several lines that keep their numbers. */
    public static String pasted(@Nullable String typed) {
        return typed == null ? "" : typed.replaceAll("\\R", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
    }

    /** A list that was typed as one thing a line. */
    public static List<String> list(@Nullable String typed) {
        return Arrays.stream(lines(typed).split("\n"))
                .map(Typed::line)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    /** What was ticked. */
    public static List<String> ticked(@Nullable List<String> typed) {
        return typed == null
                ? List.of()
                : typed.stream()
                        .map(Typed::line)
                        .filter(line -> !line.isEmpty())
                        .distinct()
                        .toList();
    }

    /** Nothing for an empty line. */
    public static Optional<String> optional(String line) {
        return Optional.of(line).filter(text -> !text.isEmpty());
    }
}
