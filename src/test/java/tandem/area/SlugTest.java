package tandem.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SlugTest {

    @Test
    void foldsLettersToPlainOnes() {
        assertThat(Slug.of("Citizens' Advice – Café & Füßli (South)"))
                .isEqualTo("citizens-advice-cafe-and-fussli-south");
    }

    @Test
    void staysAShortNameWhateverTheNameIs() {
        assertThat(Slug.of("***")).isEqualTo("n");
        assertThat(Slug.of("a".repeat(59) + " b")).isEqualTo("a".repeat(59));
    }

    @Test
    void countsOnWhenItIsTaken() {
        assertThat(Slug.of("Food hub", Set.of("food-hub", "food-hub-2"))).isEqualTo("food-hub-3");
        assertThat(Slug.of("Food hub", Set.of("food"))).isEqualTo("food-hub");
    }
}
