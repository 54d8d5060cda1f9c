package tandem.area.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.UnseenMarks;

/**
 * What somebody typed into a form, without what cannot be seen: control characters, needless spaces, and marks that nobody
 * sees or that change the direction in which others read it. Spaces of every kind are plain ones. Letters of every script
 * stay, and so does what joins letters and emoji.
 */
public final class Typed {

    private Typed() {}

    /** One line. */
    public static String line(@Nullable String typed) {
        return typed == null
                ? ""
                : UnseenMarks.takenFrom(typed)
                        .replaceAll("[\\p{Cc}\\s\\u2028\\u2029]+", " ")
                        .strip();
    }

    /** Several lines, as they were typed. */
    public static String lines(@Nullable String typed) {
        return pasted(typed).strip();
    }

    /** Several lines that keep their numbers. */
    public static String pasted(@Nullable String typed) {
        return typed == null
                ? ""
                : UnseenMarks.takenFrom(typed).replaceAll("\\R", "\n").replaceAll("[\\p{Cc}&&[^\n\t]]", "");
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
