package tandem.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.collections4.sequence.CommandVisitor;
import org.apache.commons.collections4.sequence.SequencesComparator;

/**
 * Compares two texts: first sentence by sentence, then word by word where sentences changed. What differs a lot is taken as
 * changed as a whole, so that long texts cost little.
 */
final class Comparison {

    /** The most sentences, or words and marks of changed sentences, that are compared with each other at a time. */
    static final int AT_ONCE = 500;

    /** The most of them that are compared with each other in two texts. */
    private static final int IN_ALL = 2_000;

    private static final Pattern SENTENCES = Pattern.compile("[^.!?\\n]*(?:[.!?\\n]+\\s*|\\z)");

    /** Words, white space, and each other sign as a reader sees it. */
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}\\p{M}'’]+|\\s+|\\X");

    private final Stretches before = new Stretches();
    private final Stretches after = new Stretches();
    private final Words words = new Words();
    private int left = IN_ALL;

    Stretches before() {
        return before;
    }

    Stretches after() {
        return after;
    }

    void compare(String old, String now) {
        Sentences sentences = new Sentences();
        compare(cut(SENTENCES, old), cut(SENTENCES, now), sentences);
        sentences.close();
    }

    private void compare(List<String> old, List<String> now, CommandVisitor<String> told) {
        int start = shared(old, now, false);
        int end = shared(old.subList(start, old.size()), now.subList(start, now.size()), true);
        List<String> oldMiddle = old.subList(start, old.size() - end);
        List<String> newMiddle = now.subList(start, now.size() - end);
        old.subList(0, start).forEach(told::visitKeepCommand);
        int size = oldMiddle.size() + newMiddle.size();
        if (size > Math.min(AT_ONCE, left)) {
            oldMiddle.forEach(told::visitDeleteCommand);
            newMiddle.forEach(told::visitInsertCommand);
        } else {
            left -= size;
            new SequencesComparator<>(oldMiddle, newMiddle).getScript().visit(told);
        }
        old.subList(old.size() - end, old.size()).forEach(told::visitKeepCommand);
    }

    private static List<String> cut(Pattern pieces, String text) {
        return pieces.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(piece -> !piece.isEmpty())
                .toList();
    }

    /** How many pieces two texts share from their starts, or back from their ends. */
    private static int shared(List<String> one, List<String> other, boolean fromEnd) {
        int most = Math.min(one.size(), other.size());
        return IntStream.range(0, most)
                .filter(at -> !one.get(fromEnd ? one.size() - 1 - at : at)
                        .equals(other.get(fromEnd ? other.size() - 1 - at : at)))
                .findFirst()
                .orElse(most);
    }

    /** Tells both texts of each sentence that stays, and compares the words of those that changed one after the other. */
    private final class Sentences implements CommandVisitor<String> {

        private final List<String> gone = new ArrayList<>();
        private final List<String> come = new ArrayList<>();

        @Override
        public void visitKeepCommand(String sentence) {
            close();
            cut(WORDS, sentence).forEach(words::visitKeepCommand);
        }

        @Override
        public void visitInsertCommand(String sentence) {
            come.add(sentence);
        }

        @Override
        public void visitDeleteCommand(String sentence) {
            gone.add(sentence);
        }

        void close() {
            compare(cut(WORDS, String.join("", gone)), cut(WORDS, String.join("", come)), words);
            gone.clear();
            come.clear();
        }
    }

    /** Tells both texts of each word; where only the other one changes, the place of the change is kept. */
    private final class Words implements CommandVisitor<String> {

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
