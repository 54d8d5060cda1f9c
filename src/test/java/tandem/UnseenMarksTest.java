package tandem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnseenMarksTest {

    @ParameterizedTest
    @MethodSource
    void makesASpaceOfEveryKindAPlainOne(String space) {
        assertThat(UnseenMarks.takenFrom(space)).isEqualTo(" ");
        assertThat(UnseenMarks.takenFrom("Asha" + space + "Rao")).isEqualTo("Asha Rao");
        assertThat(UnseenMarks.isBlank(space)).isTrue();
    }

    static Stream<String> makesASpaceOfEveryKindAPlainOne() {
        return IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(letter -> Character.getType(letter) == Character.SPACE_SEPARATOR)
                .mapToObj(Character::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u2800", "\u3164", "\u115F", "\u1160", "\uFFA0", "\u180E", "\u200B", "\u00AD", "\uFEFF"})
    void takesBlankLettersAway(String mark) {
        assertThat(UnseenMarks.takenFrom(mark)).isEmpty();
        assertThat(UnseenMarks.takenFrom("Ho" + mark + "pe")).isEqualTo("Hope");
        assertThat(UnseenMarks.areIn("Ho" + mark + "pe")).isTrue();
        assertThat(UnseenMarks.isBlank(" " + mark + "\u00A0")).isTrue();
    }

    @Test
    void tellsWordsThatSaySomethingFromThoseThatDoNot() {
        assertThat(UnseenMarks.isBlank("")).isTrue();
        assertThat(UnseenMarks.isBlank("\u200D\uFE0F\u034F\n\u0085\u2028")).isTrue();
        assertThat(UnseenMarks.isBlank("\u00A0–\u00A0")).isFalse();
        assertThat(UnseenMarks.isBlank("\u200D\uD83D\uDC67")).isFalse();
        assertThat(UnseenMarks.areIn("Asha\u00A0Rao \u06CC\u200C\u062E")).isFalse();
    }
}
