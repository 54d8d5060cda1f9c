package tandem.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.plan.PlanFixture.NOW;
import static tandem.plan.PlanFixture.aPlan;
import static tandem.plan.PlanFixture.anAction;
import static tandem.workbook.Exported.TODAY;
import static tandem.workbook.Exported.proposed;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import tandem.plan.Action.Note;
import tandem.plan.Action.Progress;
import tandem.plan.Action.Status;
import tandem.plan.Amendments;
import tandem.plan.Amendments.Added;
import tandem.plan.Author;
import tandem.plan.Field;
import tandem.plan.Plan;
import tandem.plan.PlanFixture.ActionFixture;

/** What a file that comes back says of an action's latest update. Priya writes all of it, on one day. */
class WayBackNotesTest {

    private static final Author PRIYA = new Author(Exported.PRIYA.person(), Exported.PRIYA.name());

    private final Plan begun = aPlan().with(anAction("Meet every month").withStatus(Status.IN_PROGRESS))
            .build();

    @Test
    void takesOverAgainWhatWasSaidBeforeAnotherUpdate() {
        Plan once = sent(begun, begun, file(begun, "In progress", "On track"), false);
        Plan delayed = sent(once, once, file(once, "In progress", "Delayed"), false);
        Plan again = sent(delayed, delayed, file(delayed, "In progress", "On track"), false);

        assertThat(notes(again)).containsExactly("On track", "Delayed", "On track");
    }

    @Test
    void takesAnOldFileOverOnceAndSaysSoWhereALaterUpdateCame() {
        byte[] old = file(begun, "In progress", "On track");
        Plan once = sent(begun, begun, old, false);
        Plan delayed = reported(once, Status.IN_PROGRESS, "Delayed");

        assertThat(proposed(old, begun, once).none()).isTrue();
        assertThat(proposed(old, begun, once).left()).isEmpty();
        assertThat(proposed(old, begun, delayed).none()).isTrue();
        assertThat(proposed(old, begun, delayed).left())
                .extracting(fault -> fault.at() + " " + fault.key())
                .containsExactly("Q4 workbook.fault.note-since");
    }

    @Test
    void stopsAnActionWithItsReasonEvenIfItWasSaidBefore() {
        Plan moved = reported(reported(begun, Status.STOPPED, "No capacity"), Status.IN_PROGRESS, "Something else");
        for (Plan exported : List.of(moved, begun)) {
            byte[] back = file(exported, "Stopped", "No capacity");
            Plan stopped = sent(exported, moved, back, false);

            assertThat(proposed(back, exported, moved).changed())
                    .extracting(ProposedChange::taken)
                    .containsExactly(List.of(Field.STATUS, Field.NOTES));
            assertThat(stopped.action("A1").status()).isEqualTo(Status.STOPPED);
            assertThat(notes(stopped)).containsExactly("No capacity", "Something else", "No capacity");
        }
    }

    @Test
    void refusesToStopAnActionWithTheReasonOfAnEarlierStop() {
        Plan resumed = reported(begun, Status.STOPPED, "No capacity")
                .report("A1", Status.STOPPED, new Progress(Status.IN_PROGRESS, Optional.empty()), PRIYA, NOW);

        assertThat(proposed(file(resumed, "Stopped", "No capacity"), resumed).refused())
                .extracting(fault -> fault.at() + " " + fault.key())
                .containsExactly("L4 workbook.fault.stopped");
    }

    @Test
    void bringsTheReasonOfAStopThatIsChosenAndNoneTwiceOtherwise() {
        byte[] old = file(begun, "Stopped", "No capacity");
        Plan done = reported(reported(begun, Status.STOPPED, "No capacity"), Status.COMPLETED, "All met");

        assertThat(proposed(old, begun, done).changed())
                .extracting(ProposedChange::clashes)
                .containsExactly(List.of(Field.STATUS));
        assertThat(notes(sent(begun, done, old, true))).containsExactly("No capacity", "All met", "No capacity");
        assertThat(sent(begun, done, old, false)).isEqualTo(done);
    }

    @Test
    void takesWhatANewRowSaysWhenItIsBroughtBackASecondTime() {
        Plan once = sent(begun, begun, withNewRow("", ""), false);
        byte[] reported = withNewRow("In progress", "Hall is booked");
        ProposedChange change =
                proposed(reported, begun, once).changed().stream().findFirst().orElseThrow();
        Plan twice = sent(begun, once, reported, false);

        assertThat(proposed(withNewRow("", ""), begun, once).none()).isTrue();
        assertThat(change.reference()).isEqualTo("A2");
        assertThat(change.taken()).containsExactly(Field.STATUS, Field.NOTES);
        assertThat(change.edit().cells(Field.STATUS)).isEqualTo("L5");
        assertThat(change.edit().cells(Field.NOTES)).isEqualTo("Q5");
        assertThat(twice.actions()).hasSize(2);
        assertThat(twice.action("A2").status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(notes(twice, "A2")).containsExactly("Hall is booked");
        assertThat(proposed(reported, begun, twice).none()).isTrue();
        assertThat(proposed(reported, begun, twice).unchanged()).containsExactly("A1", "A2");
        assertThat(proposed(withNewRow("", ""), begun, twice).none()).isTrue();
    }

    @Test
    void asksWhichStatusOfANewRowHoldsWhereThePlanMovedOn() {
        Plan once = sent(begun, begun, withNewRow("In progress", "Hall is booked"), false);
        Plan done = reported(once, "A2", Status.COMPLETED, "Hall is open");

        Proposal again = proposed(withNewRow("In progress", "Hall is booked"), begun, done);

        assertThat(again.changed()).extracting(ProposedChange::taken).containsExactly(List.of());
        assertThat(again.changed()).extracting(ProposedChange::clashes).containsExactly(List.of(Field.STATUS));
    }

    @Test
    void takesTheFirstActionOfTheSameWordsThatNoOtherRowHas() {
        ActionFixture same = anAction("Meet every month").due(LocalDate.of(2027, 6, 14));
        Plan alike = aPlan().with(same).with(same).with(same).build();
        byte[] back = Exported.changed(Exported.plain(alike), book -> {
            XSSFSheet actions = book.getSheet("Actions");
            for (int row : List.of(3, 5)) {
                actions.getRow(row).getCell(0).setBlank();
                actions.getRow(row).getCell(16).setCellValue("Row " + row);
            }
            actions.getRow(4).getCell(0).setCellValue("A1");
        });

        assertThat(proposed(back, alike).added()).isEmpty();
        assertThat(proposed(back, alike).missing()).isEmpty();
        assertThat(proposed(back, alike).changed())
                .extracting(change -> change.reference() + " " + change.edit().cells(Field.NOTES))
                .containsExactly("A2 Q4", "A3 Q6");
    }

    /** The plan with one action, and beneath it a row that somebody added. */
    private byte[] withNewRow(String status, String note) {
        return Exported.changed(Exported.plain(begun), book -> {
            XSSFRow row = book.getSheet("Actions").createRow(4);
            row.createCell(1).setCellValue("Open the hall on Sundays");
            row.createCell(9).setCellValue("June 2027");
            row.createCell(11).setCellValue(status);
            row.createCell(16).setCellValue(note);
        });
    }

    private static byte[] file(Plan exported, String status, String note) {
        return Exported.changed(Exported.plain(exported), book -> {
            XSSFRow row = book.getSheet("Actions").getRow(3);
            row.getCell(11).setCellValue(status);
            row.getCell(16).setCellValue(note);
        });
    }

    private static Plan reported(Plan plan, Status status, String note) {
        return reported(plan, "A1", status, note);
    }

    private static Plan reported(Plan plan, String reference, Status status, String note) {
        Note told = new Note(TODAY, PRIYA.name(), note, PRIYA.id());
        return plan.report(
                reference, plan.action(reference).status(), new Progress(status, Optional.of(told)), PRIYA, NOW);
    }

    private static Plan sent(Plan exported, Plan now, byte[] back, boolean takesTheFiles) {
        Proposal proposal = proposed(back, exported, now);
        assertThat(proposal.refused()).isEmpty();
        Amendments amendments = new Amendments(
                proposal.changed().stream()
                        .map(change -> change.amended(field -> takesTheFiles))
                        .toList(),
                proposal.added().stream()
                        .flatMap(edit -> edit.asked().stream())
                        .map(asked -> new Added(asked.draft(), asked.progress()))
                        .toList());
        return now.amend(amendments, now.version(), "form-" + now.version(), PRIYA, NOW);
    }

    private static List<String> notes(Plan plan) {
        return notes(plan, "A1");
    }

    private static List<String> notes(Plan plan, String reference) {
        return plan.action(reference).notes().stream().map(Note::text).toList();
    }
}
