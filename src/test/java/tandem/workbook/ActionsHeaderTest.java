package tandem.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static tandem.plan.PlanFixture.aPlan;
import static tandem.plan.PlanFixture.anAction;

import java.util.List;
import org.junit.jupiter.api.Test;
import tandem.plan.Plan;

/** Which words a file is refused with where no sheet has both headings that make a table of actions. */
class ActionsHeaderTest {

    private final Plan plan = aPlan().with(anAction("Meet every month")).build();

    @Test
    void saysWhichOfTheTwoHeadingsIsMissing() {
        assertThat(refusal(renamed(0, "Ref")))
                .isEqualTo("workbook.unreadable.half-headings Actions, Action, Reference");
        assertThat(refusal(renamed(1, "To do")))
                .isEqualTo("workbook.unreadable.half-headings Actions, Reference, Action");
    }

    @Test
    void speaksOfTheSheetThatIsTheActionsAndOfNoOtherWithTheSameWord() {
        ForeignBook foreign = ForeignBook.inline()
                .sheet("Read me", 1, List.of(List.of("Reference", "of the meeting")))
                .sheet(
                        "Ours",
                        3,
                        List.of(List.of("Ref", "Action", "Status"), List.of("A1", "Meet every month", "Stopped")))
                .sheet("Others", 1, List.of(List.of("Action", "Film")));

        assertThat(refusal(foreign.file())).isEqualTo("workbook.unreadable.half-headings Ours, Action, Reference");
    }

    @Test
    void namesBothHeadingsWhereNoneIsFound() {
        byte[] file = ForeignBook.inline()
                .sheet("Ours", 3, List.of(List.of("Ref", "To do", "Status")))
                .file();

        assertThat(refusal(file)).isEqualTo("workbook.unreadable.no-actions Reference, Action");
    }

    private byte[] renamed(int column, String heading) {
        return Exported.changed(
                Exported.file(plan),
                book -> book.getSheet("Actions").getRow(2).getCell(column).setCellValue(heading));
    }

    private static String refusal(byte[] file) {
        Unreadable why = catchThrowableOfType(Unreadable.class, () -> PlanFile.read(file, Exported.HEADINGS));
        return why.key() + " "
                + String.join(
                        ", ", why.arguments().stream().map(String::valueOf).toList());
    }
}
