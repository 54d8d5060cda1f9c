package tandem.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tandem.plan.WordByWord.Piece;

class WordByWordTest {

    @Test
    void marksTheWordsThatOneTextAloneHas() {
        WordByWord words =
                WordByWord.between("We meet every month, in town.", "We all meet every second week, in town.");

        assertThat(changed(words.before())).containsExactly("month");
        assertThat(changed(words.after())).containsExactly("all", "second week");
    }

    @Test
    void takesWordsThatChangedTogetherAsOne() {
        WordByWord words = WordByWord.between("Ask the council", "Tell our members");

        assertThat(shown(words.before())).isEqualTo("[Ask the council]");
        assertThat(shown(words.after())).isEqualTo("[Tell our members]");
    }

    @Test
    void keepsWholeWhatReadersSeeAsOneSign() {
        String family = "👨‍👩‍👧";
        WordByWord words = WordByWord.between("A " + family + " day", "A 👨‍👩‍👦 day");

        assertThat(shown(words.before())).isEqualTo("A [" + family + "] day");
    }

    @Test
    void shortensWhatStaysToWhatStandsNextToAChange() {
        String notes = IntStream.range(0, 143).mapToObj(at -> "note " + at).collect(Collectors.joining("\n"));
        WordByWord words = WordByWord.between(notes, notes + "\nthe last");

        assertThat(shown(words.before())).startsWith("…").endsWith("note 142").hasSizeLessThan(150);
        assertThat(shown(words.after()))
                .startsWith("…")
                .endsWith("note 142[\nthe last]")
                .hasSizeLessThan(150);
    }

    @Test
    void shortensBetweenTwoChangesOnBothSidesOfTheGap() {
        String middle = " same".repeat(100);
        WordByWord words = WordByWord.between("one" + middle + " two", "three" + middle + " four");

        assertThat(shown(words.before()))
                .startsWith("[one] same same")
                .contains("…")
                .endsWith("same [two]");
    }

    @Test
    void takesTextsThatDifferALotAsChangedBetweenWhatTheyShare() {
        String old = "start" + " old".repeat(Comparison.AT_ONCE) + " end";
        String now = "start" + " new".repeat(Comparison.AT_ONCE) + " end";

        assertThat(WordByWord.between(old, now).before())
                .extracting(Piece::changed)
                .containsExactly(false, true, false);
    }

    @Test
    void findsFewChangesInALongText() {
        String text = IntStream.range(0, 200)
                .mapToObj(at -> "Sentence number " + at + " says what it says.")
                .collect(Collectors.joining(" "));
        String later = text.replace("number 7 says", "number 7 means").replace("number 150 says", "number 150 tells");

        assertThat(changed(WordByWord.between(text, later).before())).containsExactly("says", "says");
        assertThat(changed(WordByWord.between(text, later).after())).containsExactly("means", "tells");
    }

    @Property(tries = 500)
    void losesNothingOfShortTexts(@ForAll List<Boolean> one, @ForAll List<Boolean> other) {
        String before = text(one);
        String after = text(other);
        WordByWord words = WordByWord.between(before, after);

        assertThat(whole(words.before())).isEqualTo(before);
        assertThat(whole(words.after())).isEqualTo(after);
        assertThat(unchanged(words.before()).replaceAll("\\s", ""))
                .isEqualTo(unchanged(words.after()).replaceAll("\\s", ""));
    }

    private static String text(List<Boolean> ticks) {
        return ticks.stream().limit(20).map(tick -> tick ? "yes" : "no").collect(Collectors.joining(" "));
    }

    private static String whole(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    private static Stream<String> changed(List<Piece> pieces) {
        return pieces.stream().filter(Piece::changed).map(piece -> piece.text().strip());
    }

    private static String unchanged(List<Piece> pieces) {
        return whole(pieces.stream().filter(piece -> !piece.changed()).toList());
    }

    private static String shown(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.changed() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }
}
