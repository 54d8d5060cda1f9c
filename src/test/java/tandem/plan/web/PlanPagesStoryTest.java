package tandem.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.plan.web.PlanStory.action;
import static tandem.plan.web.PlanStory.fields;
import static tandem.plan.web.PlanStory.viewer;
import static tandem.plan.web.PlanStory.with;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import tandem.AreaCode;
import tandem.access.Actors;
import tandem.access.Log;
import tandem.access.LogEntry;
import tandem.access.People;
import tandem.access.Person;
import tandem.access.PersonId;
import tandem.access.Role;
import tandem.access.StoryServer;
import tandem.area.Area;
import tandem.area.Areas;
import tandem.area.CouncilType;

/** Both leads of an area write their plan together. */
@StoryServer
class PlanPagesStoryTest {

    private static final AtomicInteger AREAS = new AtomicInteger();

    private final Actors actors;
    private final Areas areas;
    private final People people;
    private final Log log;
    private final AreaCode area = new AreaCode(String.format("E0712%04d", AREAS.incrementAndGet()));
    private final PlanStory priya;
    private final PlanStory tom;

    @Autowired
    PlanPagesStoryTest(Actors actors, Areas areas, People people, Log log) {
        this.actors = actors;
        this.areas = areas;
        this.people = people;
        this.log = log;
        priya = as("p-priya", "Priya Shah", Role.COUNCIL_LEAD);
        tom = as("p-tom", "Tom Ellis", Role.VCS_LEAD);
    }

    @BeforeEach
    void anArea() {
        areas.add(new Area(area, "Elmet", "Elmet Council", CouncilType.DISTRICT, "North", Optional.empty(), false, 0))
                .block();
        people.save(new Person(new PersonId("p-priya"), "Priya Shah", "Head", "Elmet Council", Optional.empty()))
                .block();
        people.save(new Person(new PersonId("p-tom"), "Tom Ellis", "Chief officer", "Elmet CVS", Optional.empty()))
                .block();
    }

    @Test
    void isAgreedOnceBothLeadsAcceptedAndShowsWhatALaterChangeMakesDifferent() {
        priya.add("Meet every month");
        tom.add("One form for small grants");
        assertThat(priya.read("").text()).contains("This is version 2. It is not agreed yet");

        assertThat(fields(priya.read(""))).containsEntry("version", "2");
        priya.accept(2);
        assertThat(tom.read("").text()).contains("Council: Accepted by Priya Shah on ", "(VCS): Not accepted yet");
        assertThat(priya.read("").select("form.plan-accept")).isEmpty();
        tom.accept(2);
        assertThat(priya.read("").text()).contains("Version 2 is agreed.", "Accepted by Tom Ellis on ");

        tom.sent("/actions/A1/change", with(tom.form("/actions/A1/change"), "what", "Meet every fortnight"));

        Document changed = priya.read("");
        assertThat(changed.text())
                .contains(
                        "This is version 3. Version 2 was agreed, and the plan has changed since.",
                        "What changed since version 2 was agreed",
                        "Version 2 was accepted for the council by Priya Shah on ");
        assertThat(changed.select(".plan-table tbody tr").eachText())
                .containsExactly("What will be done Meet every month Meet every fortnight");
        priya.accept(3);
        tom.accept(3);
        assertThat(priya.read("").text()).contains("Version 3 is agreed.").doesNotContain("What changed since");
    }

    @Test
    void refusesAYesToAnOutdatedVersionInWords() {
        priya.add("Meet every month");
        Map<String, String> seen = fields(tom.read(""));
        priya.add("One form");

        Document refused = tom.refused("/accept", seen, HttpStatus.CONFLICT);

        assertThat(refused.title()).startsWith("Error: ");
        assertThat(refused.select(".govuk-error-summary").text())
                .contains("You were about to accept version 1, but the plan is now in version 2.");
        assertThat(fields(refused)).containsEntry("version", "2");
        assertThat(tom.read("").text()).contains("(VCS): Not accepted yet");
    }

    @Test
    void letsNobodyAcceptForTheOtherSideOrChangeWithoutLeading() {
        priya.add("Meet every month");
        priya.accept(1);
        priya.send("/accept", Map.of("version", "1")).expectStatus().isSeeOther();
        PlanStory pat = as("p-pat", "Pat", Role.COUNCIL_PARTICIPANT);

        assertThat(tom.read("").text()).contains("(VCS): Not accepted yet");
        assertThat(pat.read("").text()).contains("Meet every month").doesNotContain("Add an action");
        assertThat(pat.read("").select("main form, a[href*=change], a[href*=new]"))
                .isEmpty();
        assertThat(pat.read("/actions/A1").select("main form, a[href*=change]")).isEmpty();
        assertThat(pat.read("/versions").text()).contains("Version 1");
        pat.send("/accept", Map.of("version", "1")).expectStatus().isEqualTo(HttpStatus.FORBIDDEN);
        pat.send("/actions/new", action("Mine")).expectStatus().isEqualTo(HttpStatus.FORBIDDEN);
        pat.send("/actions/A1/change", action("Mine")).expectStatus().isEqualTo(HttpStatus.FORBIDDEN);
        pat.send("/actions/A1/progress", Map.of("status", "COMPLETED"))
                .expectStatus()
                .isEqualTo(HttpStatus.FORBIDDEN);
        pat.send("/actions/A1/move", Map.of("from", "0", "up", "true"))
                .expectStatus()
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(priya.read("").select(".plan-action")).hasSize(1);

        AreaCode elsewhere = new AreaCode("E07129999");
        new PlanStory(actors.as(viewer("p-x", "X", Role.COUNCIL_LEAD, elsewhere)), area).isMissing("");
    }

    @Test
    void cannotBeAcceptedUntilBothSidesLeadEveryAction() {
        priya.sent("/actions/new", with(action("Meet"), "vcsName", ""));

        Document page = priya.read("");
        assertThat(page.text()).contains("Action A1 has no lead on one side.", "Needs a lead on both sides");
        assertThat(page.select("form.plan-accept")).isEmpty();
        assertThat(priya.refused("/accept", Map.of("version", "1"), HttpStatus.CONFLICT)
                        .select(".govuk-error-summary")
                        .text())
                .contains("an action has a lead on one side only: A1");
    }

    @Test
    void takesASpaceThatAWordProcessorPastedForNoNameAndNoReason() {
        priya.sent("/actions/new", with(action("Meet"), "councilName", "\u00A0"));

        assertThat(priya.read("").text()).contains("Action A1 has no lead on one side.");
        assertThat(priya.refused("/accept", Map.of("version", "1"), HttpStatus.CONFLICT)
                        .select(".govuk-error-summary")
                        .text())
                .contains("an action has a lead on one side only: A1");
        assertThat(priya.refused(
                                "/actions/new",
                                with(with(action("Meet"), "dueKind", "NONE"), "noDate", "\u00A0"),
                                HttpStatus.UNPROCESSABLE_CONTENT)
                        .select("#noDate-error")
                        .text())
                .contains("Write why there is no date");
        assertThat(priya.refused(
                                "/actions/A1/progress",
                                Map.of("seen", "NOT_STARTED", "status", "STOPPED", "note", "\u00A0"),
                                HttpStatus.UNPROCESSABLE_CONTENT)
                        .select("#note-error")
                        .text())
                .contains("why the action is stopped");
    }

    @Test
    void addsOneActionHoweverOftenTheButtonIsPressed() {
        Map<String, String> form = action("Meet every month");

        priya.sent("/actions/new", form);
        priya.sent("/actions/new", form);

        assertThat(priya.read("").select(".plan-action")).hasSize(1);
        assertThat(priya.read("/actions/new").select("input[name=key]").val()).hasSizeGreaterThan(20);
    }

    @Test
    void saysBesideTheFieldWhatIsWrongAndKeepsWhatWasTyped() {
        Map<String, String> form = action("");
        form.put("why", "Because");
        form.put("dueKind", "DAY");
        form.put("dueDay.day", "31");
        form.put("dueDay.month", "2");
        form.put("dueDay.year", "2027");

        Document page = priya.refused("/actions/new", form, HttpStatus.UNPROCESSABLE_CONTENT);

        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select("#what-error").text()).contains("Write what will be done");
        assertThat(page.select("#dueDay-error").text()).contains("Enter the day it is due");
        assertThat(fields(page)).containsAllEntriesOf(form);
        assertThat(priya.refused(
                                "/actions/new",
                                Map.of("what", "Meet", "revision", "0", "version", "0"),
                                HttpStatus.UNPROCESSABLE_CONTENT)
                        .select("#due-error")
                        .text())
                .contains("Choose when it is due");
        assertThat(priya.refused(
                                "/actions/new",
                                with(action("Meet"), "dueKind", "NONE"),
                                HttpStatus.UNPROCESSABLE_CONTENT)
                        .select("#noDate-error")
                        .text())
                .contains("Write why there is no date");
    }

    @Test
    void movesActionsUpAndDown() {
        priya.add("One");
        priya.add("Two");

        priya.sent("/actions/A2/move", Map.of("from", "1", "up", "true"));
        assertThat(priya.read("").select(".plan-action__reference").eachText()).containsExactly("A2", "A1");
        priya.sent("/actions/A2/move", Map.of("from", "1", "up", "true"));
        priya.sent("/actions/A2/move", Map.of("from", "0", "up", "false"));
        assertThat(priya.read("").select(".plan-action__reference").eachText()).containsExactly("A1", "A2");
    }

    @Test
    void keepsProgressWithItsNotesAndTellsOfAStatusSetMeanwhile() {
        priya.sent("/actions/new", with(with(action("Meet"), "dueMonth.year", "2020"), "dueMonth.month", "1"));
        assertThat(priya.read("").text()).contains("Overdue");
        Map<String, String> seen = tom.form("/actions/A1");

        priya.sent("/actions/A1/progress", Map.of("seen", "NOT_STARTED", "status", "IN_PROGRESS", "note", "First met"));
        Document told = tom.refused(
                "/actions/A1/progress",
                with(with(seen, "status", "COMPLETED"), "note", "All met"),
                HttpStatus.CONFLICT);

        assertThat(told.select("#status-error").text()).contains("Somebody else set another status meanwhile");
        assertThat(fields(told)).containsEntry("note", "All met").containsEntry("seen", "IN_PROGRESS");
        tom.sent("/actions/A1/progress", fields(told));
        assertThat(priya.read("/actions/A1").select(".plan-notes li").eachText())
                .satisfiesExactly(
                        first -> assertThat(first).contains("Priya Shah", "First met"),
                        second -> assertThat(second).contains("Tom Ellis", "All met"));
        assertThat(priya.read("").text()).contains("Completed").doesNotContain("Overdue");
        assertThat(tom.refused(
                                "/actions/A1/progress",
                                Map.of("seen", "COMPLETED", "status", "STOPPED", "note", ""),
                                HttpStatus.UNPROCESSABLE_CONTENT)
                        .select("#note-error")
                        .text())
                .contains("why the action is stopped");
    }

    @Test
    void tellsHowThePlanCameAbout() {
        priya.add("Meet every month");
        tom.sent("/actions/A1/change", with(tom.form("/actions/A1/change"), "why", "We met too rarely"));
        priya.accept(2);

        Document history = tom.read("/versions");
        assertThat(history.select("tbody tr").eachText())
                .satisfiesExactly(
                        second -> assertThat(second)
                                .contains("Version 2", "Tom Ellis", "Changed action A1")
                                .endsWith("Council"),
                        first -> assertThat(first)
                                .contains("Version 1", "Priya Shah", "Added action A1")
                                .endsWith("Nobody"));
        assertThat(tom.read("/versions/1").text()).contains("New action").doesNotContain("We met too rarely");
        assertThat(tom.read("/versions/2").select(".plan-table tbody tr").eachText())
                .containsExactly("Why Nothing We met too rarely");
        tom.isMissing("/versions/3");
        tom.isMissing("/versions/x");
        tom.isMissing("/actions/A2");
        tom.isMissing("/actions/A2/change");
    }

    @Test
    void writesEveryChangeIntoTheLogWithoutItsText() {
        priya.add("Secret words");
        tom.sent("/actions/A1/progress", Map.of("seen", "NOT_STARTED", "status", "IN_PROGRESS", "note", "More words"));
        tom.accept(2);

        assertThat(log.list(area).map(LogEntry::what).collectList().block())
                .containsExactly("plan.accepted", "plan.action-reported", "plan.action-added");
        assertThat(log.list(area).map(LogEntry::object).collectList().block())
                .containsExactly("version 2", "A1, version 2", "A1, version 1");
    }

    @Test
    void beginsALongTextInTheTitleAndTellsItInFullBeneathWithNothingInItRun() {
        String text = "<b>Meet</b> =1+1 \uD83E\uDD1D ".repeat(60).strip();
        priya.add(text);

        Document page = tom.read("/actions/A1");

        assertThat(page.title()).startsWith("A1: <b>Meet</b> =1+1 ").contains("… – ");
        assertThat(page.select("main p.plan-text").eachText()).containsExactly(text);
        assertThat(page.select("main b")).isEmpty();
        assertThat(tom.form("/actions/A1/change")).containsEntry("what", text);
    }

    @Test
    void standsOnTheAreasHomePage() {
        priya.add("Meet every month");

        assertThat(home(tom)).contains("Joint plan: 1 action", "Accept version 1 of the joint plan");
        assertThat(home(as("p-pat", "Pat", Role.VCS_PARTICIPANT))).contains("Read the joint plan");
    }

    private String home(PlanStory who) {
        return String.valueOf(who.client()
                .get()
                .uri("/areas/" + area)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private PlanStory as(String id, String name, Role role) {
        return new PlanStory(actors.as(viewer(id, name, role, area)), area);
    }
}
