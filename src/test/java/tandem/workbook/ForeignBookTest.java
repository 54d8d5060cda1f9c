package tandem.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static tandem.plan.PlanFixture.aPlan;
import static tandem.plan.PlanFixture.anAction;
import static tandem.workbook.Exported.proposed;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tandem.plan.Action.Due;
import tandem.plan.Action.Status;
import tandem.plan.Draft;
import tandem.plan.Field;
import tandem.plan.Plan;

/** Workbooks that other libraries wrote, without styles and properties, by people who went their own way with columns. */
class ForeignBookTest {

    private static final int FIRST_OF_JUNE_2027 = 46_539;

    private final Plan plan = aPlan().with(anAction("Meet every month").due(LocalDate.of(2027, 6, 1)))
            .with(anAction("Share one <list> & keep it").due(YearMonth.of(2027, 9)))
            .build();

    static Stream<Supplier<ForeignBook>> books() {
        return Stream.of(ForeignBook::inline, ForeignBook::shared);
    }

    @ParameterizedTest
    @MethodSource("books")
    void readsColumnsInAnotherOrderAndWithOthersBetween(Supplier<ForeignBook> book) {
        Proposal proposal = proposed(
                book.get()
                        .sheet("Read me", 1, List.of(List.of("Reference", "of the meeting")))
                        .sheet(
                                "Tom's sheet",
                                5,
                                List.of(
                                        List.of("Status", "Budget", "Action", "Due date", "", "Reference"),
                                        List.of(
                                                "Not started",
                                                12_000,
                                                "Meet every month",
                                                FIRST_OF_JUNE_2027,
                                                "",
                                                "A1"),
                                        List.of(
                                                "In progress",
                                                "none",
                                                "Share one <list> & keep it",
                                                "2027-09-30",
                                                "",
                                                "A2")))
                        .file(),
                plan);

        assertThat(proposal.refused()).isEmpty();
        assertThat(proposal.others()).containsExactly("B, Budget");
        assertThat(proposal.unchanged()).containsExactly("A1");
        assertThat(proposal.changed()).hasSize(1);
        assertThat(proposal.changed().get(0).taken()).containsExactly(Field.STATUS);
        assertThat(proposal.changed().get(0).edit().cells(Field.STATUS)).isEqualTo("A7");
    }

    @ParameterizedTest
    @MethodSource("books")
    void readsDatesAsNumbersAndAsText(Supplier<ForeignBook> book) {
        for (Object written :
                List.of(FIRST_OF_JUNE_2027 + 1, "2027-06-02", "2027-06-02T00:00:00", "2 June 2027", "02/06/2027")) {
            Proposal proposal = proposed(
                    book.get()
                            .sheet(
                                    "Sheet",
                                    1,
                                    List.of(
                                            List.of("Reference", "Action", "Due date"),
                                            List.of("A1", "Meet every month", written)))
                            .file(),
                    plan);
            assertThat(proposal.refused()).as("%s", written).isEmpty();
            assertThat(proposal.changed().get(0).amended(field -> true).draft().due())
                    .as("%s", written)
                    .isEqualTo(new Due.OnDay(LocalDate.of(2027, 6, 2)));
            assertThat(proposal.missing()).containsExactly("A2");
        }
    }

    @ParameterizedTest
    @MethodSource("books")
    void takesRowsBelowTheTableAsNewActions(Supplier<ForeignBook> book) {
        Proposal proposal = proposed(
                book.get()
                        .sheet(
                                "Sheet",
                                1,
                                List.of(
                                        List.of("Reference", "Action", "Due date", "Why no date", "Status"),
                                        List.of("A1", "Meet every month", FIRST_OF_JUNE_2027, "", "Not started"),
                                        List.of(),
                                        List.of("", "=1+1 is what we say", "", "It goes on", "In progress"),
                                        List.of("", "Open the hall", "June 2027")))
                        .file(),
                plan);

        assertThat(proposal.refused()).isEmpty();
        assertThat(proposal.unchanged()).containsExactly("A1");
        assertThat(proposal.added())
                .extracting(edit -> edit.asked().orElseThrow().draft())
                .extracting(Draft::what)
                .containsExactly("=1+1 is what we say", "Open the hall");
        assertThat(proposal.added().get(0).asked().orElseThrow().progress().status())
                .isEqualTo(Status.IN_PROGRESS);
        assertThat(proposal.added().get(1).asked().orElseThrow().draft().due())
                .isEqualTo(new Due.InMonth(YearMonth.of(2027, 6)));
    }

    /** A library that opens our workbook and saves it again quotes the texts that hold many signs, touched or not. */
    @Test
    void readsTextsThatAnotherLibraryQuotes() {
        Plan signs = aPlan().with(anAction("<b>&&&&&&&&</b> ]]> and <i>so on</i>, more than thirty letters")
                        .due(LocalDate.of(2027, 6, 1)))
                .build();
        byte[] saved = Exported.changed(Exported.file(signs), book -> {});
        Proposal proposal = proposed(saved, signs);

        assertThat(new String(RawZip.parts(saved).getOrDefault("xl/worksheets/sheet3.xml", new byte[0]), UTF_8))
                .contains("<![CDATA[");
        assertThat(proposal.refused()).isEmpty();
        assertThat(proposal.unchanged()).containsExactly("A1");
        assertThat(proposal.none()).isTrue();
    }
}
