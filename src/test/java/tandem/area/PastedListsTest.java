package tandem.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import tandem.AreaCode;
import tandem.area.PastedLines.Line;
import tandem.area.PastedOrganisations.Entry;

class PastedListsTest {

    private static final AreaCode CALDERDALE = new AreaCode("E08000033");

    @Test
    void keepsTheNumbersThatPeopleSee() {
        assertThat(PastedLines.of("\nFood  hub ; VCS\r\n \nMind\t\tsmall\n").lines())
                .containsExactly(new Line(2, List.of("Food hub", "VCS")), new Line(4, List.of("Mind", "", "small")));
    }

    @Test
    void readsNameKindAndSizeAndTakesAnythingElseForVcs() {
        var read = PastedOrganisations.read(
                "Food hub; Charity; SMALL\nNHS Trust; public body\nMind", CALDERDALE, List.of());

        assertThat(read.faults()).isEmpty();
        assertThat(read.entries())
                .extracting(
                        entry -> entry.organisation().name(),
                        entry -> entry.organisation().kind(),
                        entry -> entry.organisation().size(),
                        entry -> entry.organisation().id().slug())
                .containsExactly(
                        tuple("Food hub", Organisation.Kind.VCS, Organisation.SizeBand.SMALL, "food-hub"),
                        tuple("NHS Trust", Organisation.Kind.PUBLIC_BODY, Organisation.SizeBand.UNKNOWN, "nhs-trust"),
                        tuple("Mind", Organisation.Kind.VCS, Organisation.SizeBand.UNKNOWN, "mind"));
    }

    @Test
    void saysOfEachLineWhatIsWrongWithIt() {
        var read = PastedOrganisations.read(
                "Food hub; alien\n\n; VCS\nMind; VCS; huge\nA; VCS; small; blue\n" + "x".repeat(151),
                CALDERDALE,
                List.of());

        assertThat(Said.of(read.faults()))
                .containsExactly(
                        "Line 1: ‘alien’ is not a kind. Write VCS or public body",
                        "Line 3: the name is missing",
                        "Line 4: ‘huge’ is not a size. Write micro, small, medium or large",
                        "Line 5: there are 4 parts. Write name; kind; size, with semicolons between them",
                        "Line 6: the name has more than 150 characters");
        assertThat(read.entries()).isEmpty();
    }

    @Test
    void comparesWithTheListAndWithTheLinesAbove() {
        List<Organisation> known = List.of(
                Organisation.named(CALDERDALE, "Halifax Food Hub", Organisation.Kind.VCS, Organisation.SizeBand.SMALL));

        var read =
                PastedOrganisations.read("halifax food hub\nThe Halifax Foodhub CIO\nMind\nMinds", CALDERDALE, known);

        assertThat(read.entries())
                .extracting(Entry::resemblance)
                .containsExactly(
                        new Resemblance.Known(),
                        new Resemblance.Alike("Halifax Food Hub"),
                        new Resemblance.Unlike(),
                        new Resemblance.Alike("Mind"));
    }

    @Test
    void addsWhatLooksAlikeOnlyIfSomebodySaysSo() {
        assertThat(new Resemblance.Unlike().isNew(false)).isTrue();
        assertThat(new Resemblance.Alike("Mind").isNew(false)).isFalse();
        assertThat(new Resemblance.Alike("Mind").isNew(true)).isTrue();
        assertThat(new Resemblance.Known().isNew(true)).isFalse();
    }

    @Test
    void readsOneDepartmentALine() {
        var read = PastedDepartments.read("Housing\nHousings\nPublic health; health", CALDERDALE, List.of());

        assertThat(read.entries())
                .containsExactly(
                        new PastedDepartments.Entry(
                                1, Department.named(CALDERDALE, "Housing"), new Resemblance.Unlike()),
                        new PastedDepartments.Entry(
                                2, Department.named(CALDERDALE, "Housings"), new Resemblance.Alike("Housing")));
        assertThat(Said.of(read.faults())).containsExactly("Line 3: there are 2 parts. Write one department a line");
    }
}
