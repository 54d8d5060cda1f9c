package tandem.area.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedTest {

    private static final String OVERRIDE = "\u202E";

    @Test
    void takesAwayWhatTurnsTheDirectionOrCannotBeSeen() {
        assertThat(Typed.line("Hope " + OVERRIDE + "Trust")).isEqualTo("Hope Trust");
        assertThat(Typed.line("\u2066\u200FHo\u200Bpe\u00AD\uFEFF\u2069")).isEqualTo("Hope");
        assertThat(Typed.line(OVERRIDE + " \u200B ")).isEmpty();
        assertThat(Typed.pasted("A; B" + OVERRIDE + "\nC\u0085D")).isEqualTo("A; B\nC\nD");
        assertThat(Typed.lines("\u009BHope\u0007")).isEqualTo("Hope");
        assertThat(Typed.line("One\u2028Two")).isEqualTo("One Two");
    }

    @Test
    void readsASpaceOfAnotherKindAsAPlainOne() {
        assertThat(Typed.line("\u00A0")).isEmpty();
        assertThat(Typed.lines("\u00A0\n\u202F\u2800")).isEmpty();
        assertThat(Typed.line("Asha\u00A0\u2009Rao\u00A0")).isEqualTo("Asha Rao");
        assertThat(Typed.pasted("A\u00A0B\n\u3000C")).isEqualTo("A B\n C");
    }

    @Test
    void keepsLettersOfEveryScriptAndWhatJoinsThem() {
        String arabic = "\u0645\u0631\u0643\u0632 \u0627\u0644\u0623\u0645\u0644";
        String persian = "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645";
        String family = "\uD83D\uDC69\u200D\uD83D\uDC67";

        assertThat(Typed.line(arabic)).isEqualTo(arabic);
        assertThat(Typed.line(persian)).isEqualTo(persian);
        assertThat(Typed.line(family)).isEqualTo(family);
        assertThat(Typed.lines("Zo\u00EB\n\u0141\u00F3d\u017A")).isEqualTo("Zo\u00EB\n\u0141\u00F3d\u017A");
    }
}
