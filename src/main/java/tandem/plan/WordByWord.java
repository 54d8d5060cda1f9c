package tandem.plan;

import java.util.List;

/**
 * An earlier and a later text, each cut into pieces that both have and pieces that it alone has. A long stretch that both
 * have is shortened to what stands next to a change.
 */
public record WordByWord(List<Piece> before, List<Piece> after) {

    public WordByWord {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    public static WordByWord between(String before, String after) {
        Comparison comparison = new Comparison();
        comparison.compare(before, after);
        return new WordByWord(comparison.before().pieces(), comparison.after().pieces());
    }

    /** A text that stands alone, with nothing to compare it to. */
    public static WordByWord only(String text) {
        return new WordByWord(List.of(), List.of(new Piece(text, false)));
    }

    /** A piece of one of the texts; {@code changed} if the other text has it not. */
    public record Piece(String text, boolean changed) {}
}
