package tandem.plan;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.collections4.sequence.CommandVisitor;
import org.apache.commons.collections4.sequence.SequencesComparator;

/**
 * An earlier and a later text, each cut into pieces that both have and pieces that it alone has. A long stretch that both
 * have is shortened to what stands next to a change.
 */
public record WordByWord(List<Piece> before, List<Piece> after) {

    /** The most words and marks in which two texts may differ to be compared one by one; beyond, all between is a change. */
    static final int COMPARED = 3_000;

    /** Words, white space, and each other sign as a reader sees it. */
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}\\p{M}'’]+|\\s+|\\X");

    public WordByWord {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    public static WordByWord between(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        int start = shared(old, now);
        int end = sharedAtEnd(old.subList(start, old.size()), now.subList(start, now.size()));
        Both both = new Both(new Stretches(), new Stretches());
        old.subList(0, start).forEach(both::visitKeepCommand);
        compare(old.subList(start, old.size() - end), now.subList(start, now.size() - end), both);
        old.subList(old.size() - end, old.size()).forEach(both::visitKeepCommand);
        return new WordByWord(both.before().pieces(), both.after().pieces());
    }

    private static void compare(List<String> old, List<String> now, Both both) {
        if (old.size() + now.size() > COMPARED) {
            old.forEach(both::visitDeleteCommand);
            now.forEach(both::visitInsertCommand);
        } else {
            new SequencesComparator<>(old, now).getScript().visit(both);
        }
    }

    private static List<String> words(String text) {
        return WORDS.matcher(text).results().map(MatchResult::group).toList();
    }

    private static int shared(List<String> one, List<String> other) {
        int most = Math.min(one.size(), other.size());
        return IntStream.range(0, most)
                .filter(at -> !one.get(at).equals(other.get(at)))
                .findFirst()
                .orElse(most);
    }

    private static int sharedAtEnd(List<String> one, List<String> other) {
        int most = Math.min(one.size(), other.size());
        return IntStream.range(0, most)
                .filter(back -> !one.get(one.size() - 1 - back).equals(other.get(other.size() - 1 - back)))
                .findFirst()
                .orElse(most);
    }

    /** A piece of one of the texts; {@code changed} if the other text has it not. */
    public record Piece(String text, boolean changed) {}

    /** Tells both texts' stretches of each word; where only the other one changes, the place of the change is kept. */
    private record Both(Stretches before, Stretches after) implements CommandVisitor<String> {

        @Override
        public void visitKeepCommand(String word) {
            before.add(word, false);
            after.add(word, false);
        }

        @Override
        public void visitInsertCommand(String word) {
            before.add("", true);
            after.add(word, true);
        }

        @Override
        public void visitDeleteCommand(String word) {
            before.add(word, true);
            after.add("", true);
        }
    }
}
