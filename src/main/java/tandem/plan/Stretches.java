package tandem.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tandem.plan.WordByWord.Piece;

/** One text in stretches that the other text has as well and stretches that it has not, in turns. */
final class Stretches {

    /** How many words and marks of a stretch that both have are shown on the side of a change. */
    static final int SHOWN = 24;

    private static final String LEFT_OUT = "…";

    private final List<Stretch> all = new ArrayList<>();

    /** Goes on with a word; an empty one that is changed keeps the place at which the other text says more. */
    void add(String word, boolean changed) {
        boolean goesOn = !all.isEmpty() && all.get(all.size() - 1).changed() == changed;
        if (!goesOn) {
            all.add(new Stretch(new ArrayList<>(), changed));
        }
        all.get(all.size() - 1).words().add(word);
    }

    List<Piece> pieces() {
        Stretches closed = closed();
        return IntStream.range(0, closed.all.size())
                .mapToObj(closed::piece)
                .filter(piece -> !piece.text().isEmpty())
                .toList();
    }

    /** With the white space between two changes as a part of them: words that changed together are one piece. */
    private Stretches closed() {
        Stretches closed = new Stretches();
        for (int at = 0; at < all.size(); at++) {
            Stretch stretch = all.get(at);
            boolean between = stretch.isBlank() && at > 0 && at < all.size() - 1;
            stretch.words().forEach(word -> closed.add(word, stretch.changed() || between));
        }
        return closed;
    }

    private Piece piece(int at) {
        List<String> words = all.get(at).words();
        boolean afterAChange = at > 0;
        boolean beforeAChange = at < all.size() - 1;
        int most = (afterAChange ? SHOWN : 0) + (beforeAChange ? SHOWN : 0);
        if (all.get(at).changed() || all.size() == 1 || words.size() <= most + 1) {
            return new Piece(String.join("", words), all.get(at).changed());
        }
        String start = afterAChange ? String.join("", words.subList(0, SHOWN)) : "";
        String end = beforeAChange ? String.join("", words.subList(words.size() - SHOWN, words.size())) : "";
        return new Piece(start + LEFT_OUT + end, false);
    }

    private record Stretch(List<String> words, boolean changed) {

        boolean isBlank() {
            return !changed && words.stream().allMatch(String::isBlank);
        }
    }
}
