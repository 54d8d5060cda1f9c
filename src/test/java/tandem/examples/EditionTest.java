package tandem.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    @Test
    void theLatestRoundIsRevealedOnTheDayOfPlantingAsTheLogSays() {
        for (ExampleArea area : ExampleFiles.list()) {
            assertThat(Edition.of(area, TODAY))
                    .filteredOn(edition -> edition.kind() == Edition.Kind.NOW)
                    .singleElement()
                    .satisfies(now -> assertThat(now.revealedOn()).isEqualTo(TODAY));
        }
    }

    @Test
    void noRoundOpensBeforeTheOneBeforeItIsRevealed() {
        for (ExampleArea area : ExampleFiles.list()) {
            List<Edition> all = Edition.of(area, TODAY);
            for (int later = 1; later < all.size(); later++) {
                assertThat(all.get(later).opensOn())
                        .as(area.name())
                        .isAfterOrEqualTo(all.get(later - 1).revealedOn());
            }
        }
    }

    @Test
    void derbyCanBeAnsweredForFourWeeksFromTheDayOfPlanting() {
        assertThat(Edition.of(derby(), TODAY).get(1)).satisfies(open -> {
            assertThat(open.isOpen()).isTrue();
            assertThat(open.name()).isEqualTo("2026-2");
            assertThat(open.closesOn()).isEqualTo(LocalDate.of(2026, 12, 26));
        });
    }

    @Test
    void aRoundOfTheNewYearIsItsFirst() {
        assertThat(Edition.of(derby(), LocalDate.of(2027, 1, 3)))
                .extracting(Edition::title)
                .containsExactly("Round of 2026", "Round of 2027");
    }

    private static ExampleArea derby() {
        return ExampleFiles.list().stream()
                .filter(area -> area.name().equals("Derby"))
                .findFirst()
                .orElseThrow();
    }
}
