package tandem.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.plan.PlanFixture.NOW;
import static tandem.plan.PlanFixture.TOM;
import static tandem.plan.PlanFixture.aPlan;
import static tandem.plan.PlanFixture.anAction;
import static tandem.workbook.Exported.changed;
import static tandem.workbook.Exported.proposed;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import tandem.AreaCode;
import tandem.plan.Action;
import tandem.plan.Action.Due;
import tandem.plan.Action.Priority;
import tandem.plan.Action.Progress;
import tandem.plan.Action.Status;
import tandem.plan.Amendments;
import tandem.plan.Amendments.Added;
import tandem.plan.Draft;
import tandem.plan.Field;
import tandem.plan.Plan;

/** A workbook goes out, somebody changes it, and it comes back. The first action stands in row 4. */
class WayBackTest {

    private final Plan plan = aPlan().with(anAction("Meet every month").due(YearMonth.of(2027, 6)))
            .with(anAction("Share one list")
                    .notDated("It goes on")
                    .withPartners("The hospital", "A room", "Fewer calls")
                    .withNote("Begun"))
            .with(anAction("Agree on words").due(LocalDate.of(2027, 3, 31)))
            .build();
    private final byte[] file = Exported.file(plan);

    @Test
    void aFileThatNobodyChangedAsksForNothing() {
        Proposal proposal = proposed(file, plan);

        assertThat(proposal.none()).isTrue();
        assertThat(proposal.refused()).isEmpty();
        assertThat(proposal.left()).isEmpty();
        assertThat(proposal.unchanged()).containsExactly("A1", "A2", "A3");
        assertThat(proposal.exported()).contains(plan.version());
    }

    @Test
    void takesOverTheFieldsThatWereChangedWithTheirCells() {
        Plan after = taken(back(actions -> {
            actions.getRow(3).getCell(1).setCellValue("Meet every week");
            actions.getRow(4).getCell(11).setCellValue("In progress");
            actions.getRow(4).getCell(13).setCellValue("high ");
            actions.getRow(5).getCell(6).setCellValue("Asha Rao, Calder Food Network");
        }));

        assertThat(after.version()).isEqualTo(plan.version() + 1);
        assertThat(after.action("A1").what()).isEqualTo("Meet every week");
        assertThat(after.action("A1").due()).isEqualTo(plan.action("A1").due());
        assertThat(after.action("A2").status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(after.action("A2").priority()).isEqualTo(Priority.HIGH);
        assertThat(after.action("A3").vcsLead()).isEqualTo(new Action.ActionLead("Asha Rao", "Calder Food Network"));
    }

    @Test
    void takesNoMarksOverThatNobodySees() {
        Plan after = taken(back(actions -> {
            actions.getRow(3).getCell(1).setCellValue("Meet \u202Eevery\u202C week\u200B");
            actions.getRow(4).getCell(11).setCellValue("In pro\u00ADgress");
        }));

        assertThat(after.action("A1").what()).isEqualTo("Meet every week");
        assertThat(after.action("A2").status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(proposed(
                                back(actions ->
                                        actions.getRow(3).getCell(1).setCellValue("\u2066Meet every month\u2069")),
                                plan)
                        .none())
                .isTrue();
    }

    /** A space that word processors paste stands in cells that look empty or right. */
    @Test
    void readsASpaceOfAnotherKindAsAPlainOne() {
        Plan after = taken(back(actions -> {
            actions.getRow(3).getCell(5).setCellValue("\u00A0, \u00A0");
            actions.getRow(3).getCell(6).setCellValue("\u00A0Asha\u00A0Rao,\u00A0Calder Food Network");
            actions.getRow(3).getCell(10).setCellValue("\u00A0");
            actions.getRow(4).getCell(0).setCellValue("A2\u00A0");
            actions.getRow(4).getCell(11).setCellValue("In\u00A0progress\u00A0");
            text(actions.getRow(5).getCell(9), "14\u202FJune\u00A02027");
        }));

        assertThat(after.action("A1").councilLead()).isEqualTo(Action.ActionLead.nobody());
        assertThat(after.action("A1").vcsLead()).isEqualTo(new Action.ActionLead("Asha Rao", "Calder Food Network"));
        assertThat(after.action("A1").due()).isEqualTo(plan.action("A1").due());
        assertThat(after.action("A2").status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(after.action("A3").due()).isEqualTo(day(2027, 6, 14));
    }

    @Test
    void takesNothingForWordsThatNobodySees() {
        for (String blank : List.of("\u00A0", "\u2800", "\u200D", "\u3164\u00A0")) {
            Proposal proposal = proposed(
                    back(actions -> {
                        actions.getRow(3).getCell(1).setCellValue(blank);
                        actions.getRow(4).getCell(10).setCellValue(blank);
                        actions.getRow(5).getCell(11).setCellValue("Stopped");
                        actions.getRow(5).getCell(16).setCellValue(blank);
                        actions.createRow(6).createCell(1).setCellValue(blank);
                    }),
                    plan);

            assertThat(keys(proposal)).containsExactly("B4 what-missing", "J5 due-missing", "L6 stopped");
        }
    }

    @Test
    void namesTheCellOfEachChange() {
        ProposedChange change = proposed(
                        back(actions -> actions.getRow(4).getCell(11).setCellValue("In progress")), plan)
                .changed()
                .get(0);

        assertThat(change.taken()).containsExactly(Field.STATUS);
        assertThat(change.edit().cells(Field.STATUS)).isEqualTo("L5");
    }

    @Test
    void takesDatesAsNumbersAndAsText() {
        assertThat(due(cell -> cell.setCellValue(LocalDate.of(2027, 5, 1)))).isEqualTo(day(2027, 5, 1));
        for (String typed : List.of("1 May 2027", "1st May 2027", "01/05/2027", "1/5/27", "2027-05-01", "1.5.2027")) {
            assertThat(due(cell -> text(cell, typed))).as(typed).isEqualTo(day(2027, 5, 1));
        }
        assertThat(due(cell -> text(cell, "46508"))).isEqualTo(day(2027, 5, 1));
        assertThat(due(cell -> text(cell, "Sept 2027"))).isEqualTo(new Due.InMonth(YearMonth.of(2027, 9)));
        assertThat(due(cell -> {
                    cell.setCellValue(LocalDate.of(2027, 9, 1));
                    XSSFCellStyle month = cell.getSheet().getWorkbook().createCellStyle();
                    month.setDataFormat((short) 17);
                    cell.setCellStyle(month);
                }))
                .isEqualTo(new Due.InMonth(YearMonth.of(2027, 9)));
    }

    @Test
    void refusesWhatIsNoDateNamingItsCell() {
        for (String typed : List.of("soon", "31 June 2027", "05/13/2027", "1 May 1927", "99999999", "1/1/20270")) {
            Proposal proposal = proposed(back(actions -> text(actions.getRow(3).getCell(9), typed)), plan);
            assertThat(proposal.refused()).as(typed).hasSize(1);
            assertThat(proposal.refused().get(0).at()).isEqualTo("J4");
            assertThat(proposal.none()).isTrue();
        }
    }

    @Test
    void turnsADateIntoAReasonAndBack() {
        Plan after = taken(back(actions -> {
            text(actions.getRow(3).getCell(9), "");
            actions.getRow(3).getCell(10).setCellValue("Waits for the budget");
            actions.getRow(4).getCell(9).setCellValue("30 June 2027");
        }));

        assertThat(after.action("A1").due()).isEqualTo(new Due.NotDated("Waits for the budget"));
        assertThat(after.action("A2").due()).isEqualTo(day(2027, 6, 30));
    }

    @Test
    void asksForAReasonWhereThereIsNoDate() {
        Proposal proposal = proposed(back(actions -> text(actions.getRow(3).getCell(9), "")), plan);

        assertThat(keys(proposal)).containsExactly("J4 due-missing");
    }

    @Test
    void refusesFormulasWithoutWorkingThemOut() {
        Proposal proposal = proposed(
                back(actions -> actions.getRow(3).getCell(1).setCellFormula("CONCATENATE(\"Meet\",\" daily\")")), plan);

        assertThat(keys(proposal)).containsExactly("B4 formula");
    }

    @Test
    void refusesWordsThatAreNotInTheLists() {
        Proposal proposal = proposed(
                back(actions -> {
                    actions.getRow(3).getCell(11).setCellValue("Nearly done");
                    actions.getRow(4).getCell(13).setCellValue("");
                }),
                plan);

        assertThat(keys(proposal)).containsExactly("L4 status", "N5 priority");
    }

    @Test
    void asksWhyAnActionIsStopped() {
        assertThat(keys(proposed(back(actions -> actions.getRow(3).getCell(11).setCellValue("Stopped")), plan)))
                .containsExactly("L4 stopped");
        Plan after = taken(back(actions -> {
            actions.getRow(3).getCell(11).setCellValue("Stopped");
            actions.getRow(3).getCell(16).setCellValue("Nobody came");
        }));
        assertThat(after.action("A1").status()).isEqualTo(Status.STOPPED);
        assertThat(after.action("A1").notes()).extracting(Action.Note::text).containsExactly("Nobody came");
    }

    @Test
    void addsNotesAndNeverTakesOneAway() {
        Plan after = taken(back(actions -> actions.getRow(4).getCell(16).setCellValue("Half of it is done")));
        Proposal without =
                proposed(back(actions -> actions.getRow(4).getCell(16).setCellValue("")), plan);

        assertThat(after.action("A2").notes())
                .extracting(Action.Note::text)
                .containsExactly("Begun", "Half of it is done");
        assertThat(without.none()).isTrue();
        assertThat(without.left()).extracting(Fault::at).containsExactly("Q5");
    }

    @Test
    void takesRowsAddedBelowAsNewActions() {
        Plan after = taken(back(actions -> {
            XSSFRow row = actions.createRow(8);
            row.createCell(1).setCellValue("Open the hall on Sundays");
            row.createCell(5).setCellValue("Head of Places");
            row.createCell(9).setCellValue("June 2027");
        }));

        Action added = after.action("A4");
        assertThat(added.what()).isEqualTo("Open the hall on Sundays");
        assertThat(added.councilLead().name()).isEqualTo("Head of Places");
        assertThat(added.vcsLead().isNamed()).isFalse();
        assertThat(added.due()).isEqualTo(new Due.InMonth(YearMonth.of(2027, 6)));
        assertThat(added.status()).isEqualTo(Status.NOT_STARTED);
        assertThat(after.nextReference()).isEqualTo(5);
    }

    @Test
    void deletesNothingThatIsMissing() {
        byte[] without = back(actions -> actions.removeRow(actions.getRow(4)));

        assertThat(proposed(without, plan).missing()).containsExactly("A2");
        assertThat(taken(without)).isEqualTo(plan);
    }

    @Test
    void refusesReferencesThatAreNotInThePlanOrStandTwice() {
        Proposal proposal = proposed(
                back(actions -> {
                    actions.getRow(3).getCell(0).setCellValue("A77");
                    actions.getRow(4).getCell(0).setCellValue("A3");
                }),
                plan);

        assertThat(keys(proposal)).containsExactly("A4 reference-unknown", "A6 reference-twice");
    }

    @Test
    void ignoresTheRowThatSaysThereAreNoActions() {
        Plan empty = Plan.empty(new AreaCode("E08000033"));
        byte[] back = changed(Exported.file(empty), book -> {
            XSSFRow row = book.getSheet("Actions").createRow(4);
            row.createCell(1).setCellValue("Begin");
            row.createCell(10).setCellValue("Now");
        });

        assertThat(proposed(Exported.file(empty), empty).none()).isTrue();
        assertThat(proposed(back, empty).added()).hasSize(1);
    }

    @Test
    void readsColumnsInAnotherOrderWithOthersBetweenAndSheetsRenamed() {
        byte[] back = changed(file, book -> {
            XSSFSheet actions = book.getSheet("Actions");
            book.setSheetName(book.getSheetIndex(actions), "What we do (Tom)");
            book.setSheetOrder("What we do (Tom)", 0);
            for (int row = 2; row <= 5; row++) {
                String what = actions.getRow(row).getCell(1).getStringCellValue();
                String reference = actions.getRow(row).getCell(0).getStringCellValue();
                actions.getRow(row).getCell(0).setCellValue(row == 3 ? "Meet daily" : what);
                actions.getRow(row).getCell(1).setCellValue(reference);
                actions.getRow(row).createCell(18).setCellValue(row == 2 ? "My own remarks" : "=1+1");
            }
        });
        Proposal proposal = proposed(back, plan);

        assertThat(proposal.changed()).hasSize(1);
        assertThat(proposal.changed().get(0).edit().cells(Field.WHAT)).isEqualTo("A4");
        assertThat(proposal.unchanged()).containsExactly("A2", "A3");
        assertThat(proposal.others()).containsExactly("S, My own remarks");
    }

    @Test
    void leavesAFieldAloneWhoseColumnIsGone() {
        byte[] back = back(actions -> {
            for (int row = 2; row <= 5; row++) {
                actions.getRow(row).removeCell(actions.getRow(row).getCell(14));
            }
        });

        assertThat(proposed(back, plan).none()).isTrue();
    }

    @Test
    void findsTheVersionOnTheCoverWhereAProgramForgotTheProperties() {
        byte[] back = changed(file, book -> {
            book.getProperties()
                    .getCustomProperties()
                    .getUnderlyingProperties()
                    .getPropertyList()
                    .clear();
        });

        assertThat(proposed(back, plan).exported()).contains(plan.version());
    }

    @Test
    void showsBothWhereThePlanMovedOnAndChoosesFieldByField() {
        Plan now = plan.change("A1", 1, with("Meet every quarter", "A bus"), TOM, NOW);
        byte[] back = back(actions -> {
            actions.getRow(3).getCell(1).setCellValue("Meet every week");
            actions.getRow(3).getCell(15).setCellValue("We know each other");
        });
        Proposal proposal = proposed(back, plan, now);
        ProposedChange change = proposal.changed().get(0);

        assertThat(proposal.isOutdated()).isTrue();
        assertThat(change.clashes()).containsExactly(Field.WHAT);
        assertThat(change.taken()).containsExactly(Field.MEASURE);
        assertThat(change.amended(field -> true).draft())
                .isEqualTo(new DraftOf(now.action("A1")).with("Meet every week", "A bus", "We know each other"));
        assertThat(change.amended(field -> false).draft().what()).isEqualTo("Meet every quarter");
    }

    @Test
    void bringsTheSameFileTwiceWithoutDoublingAnything() {
        byte[] back = back(actions -> {
            actions.getRow(3).getCell(1).setCellValue("Meet every week");
            actions.getRow(4).getCell(16).setCellValue("Half of it is done");
            XSSFRow row = actions.createRow(6);
            row.createCell(1).setCellValue("Open the hall");
            row.createCell(10).setCellValue("Always");
        });
        Plan once = taken(back);
        Proposal again = proposed(back, plan, once);

        assertThat(again.refused()).isEmpty();
        assertThat(again.none()).isTrue();
        assertThat(again.unchanged()).contains("A1", "A2", "A3", "A4");
    }

    @Test
    void changesNothingASecondTimeByTheSameForm() {
        Plan once = taken(back(actions -> actions.getRow(3).getCell(1).setCellValue("Meet every week")));
        Amendments others = new Amendments(
                List.of(),
                List.of(new Added(Draft.of(plan.action("A1")), new Progress(Status.NOT_STARTED, Optional.empty()))));

        assertThat(once.amend(others, once.version(), "form", TOM, NOW)).isEqualTo(once);
    }

    private Due due(Consumer<XSSFCell> change) {
        Plan after = taken(back(actions -> change.accept(actions.getRow(3).getCell(9))));
        return after.action("A1").due();
    }

    private static Due day(int year, int month, int day) {
        return new Due.OnDay(LocalDate.of(year, month, day));
    }

    /** As Excel keeps what is typed as text. */
    private static void text(XSSFCell cell, String text) {
        cell.setBlank();
        cell.setCellStyle(cell.getSheet().getWorkbook().createCellStyle());
        cell.setCellValue(text);
    }

    private byte[] back(Consumer<XSSFSheet> change) {
        return changed(file, (XSSFWorkbook book) -> change.accept(book.getSheet("Actions")));
    }

    private Plan taken(byte[] back) {
        Proposal proposal = proposed(back, plan);
        assertThat(proposal.refused()).isEmpty();
        List<Added> added = proposal.added().stream()
                .flatMap(edit -> edit.asked().stream())
                .map(asked -> new Added(asked.draft(), asked.progress()))
                .toList();
        Amendments amendments = new Amendments(
                proposal.changed().stream()
                        .map(change -> change.amended(field -> false))
                        .toList(),
                added);
        return plan.amend(amendments, plan.version(), "form", TOM, NOW);
    }

    private static List<String> keys(Proposal proposal) {
        return proposal.refused().stream()
                .map(fault -> fault.at() + " " + fault.key().replace("workbook.fault.", ""))
                .toList();
    }

    private Draft with(String what, String resources) {
        return new DraftOf(plan.action("A1")).with(what, resources, "");
    }

    private record DraftOf(Action action) {

        Draft with(String what, String resources, String measure) {
            return new Draft(
                    what,
                    action.why(),
                    action.councilLead(),
                    action.vcsLead(),
                    action.partners(),
                    resources,
                    action.start(),
                    action.due(),
                    measure,
                    action.priority());
        }
    }
}
