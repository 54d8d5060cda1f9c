package tandem.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.plan.web.PlanStory.viewer;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import tandem.AreaCode;
import tandem.Side;
import tandem.access.Actors;
import tandem.access.Cast;
import tandem.access.Leads;
import tandem.access.Log;
import tandem.access.LogEntry;
import tandem.access.Person;
import tandem.access.PersonId;
import tandem.access.Role;
import tandem.access.StoryServer;
import tandem.area.Area;
import tandem.area.Areas;
import tandem.area.CouncilType;

/** A lead says no to the version that stands for acceptance. */
@StoryServer
class DecliningStoryTest {

    private static final AtomicInteger AREAS = new AtomicInteger();
    private static final String WHY = "No money stands behind it.\nAsk <us> first.";

    private final Actors actors;
    private final Areas areas;
    private final Leads leads;
    private final Log log;
    private final AreaCode area = new AreaCode(String.format("E0716%04d", AREAS.incrementAndGet()));
    private final String tag = area.gss().toLowerCase(java.util.Locale.ROOT);
    private final PlanStory priya;
    private final PlanStory tom;

    @Autowired
    DecliningStoryTest(Actors actors, Areas areas, Leads leads, Log log) {
        this.actors = actors;
        this.areas = areas;
        this.leads = leads;
        this.log = log;
        priya = as("p-priya-" + tag, "Priya Shah", Role.COUNCIL_LEAD);
        tom = as("p-tom-" + tag, "Tom Ellis", Role.VCS_LEAD);
    }

    @BeforeEach
    void anAreaWithBothLeads() {
        areas.add(new Area(area, "Elmet", "Elmet Council", CouncilType.DISTRICT, "North", Optional.empty(), false, 0))
                .block();
        appoint("p-priya-" + tag, "Priya Shah", Side.COUNCIL);
        appoint("p-tom-" + tag, "Tom Ellis", Side.VCS);
        priya.add("Meet every month");
    }

    @Test
    void showsBothSidesWhoDeclinedWhenAndWhyUntilALaterVersionIsAccepted() {
        assertThat(tom.sent("/decline", Map.of("version", "1", "reason", WHY))).contains("?done=plan.declined");

        for (PlanStory reader : new PlanStory[] {priya, tom, as("p-pat", "Pat", Role.COUNCIL_PARTICIPANT)}) {
            Document page = reader.read("");
            assertThat(page.select(".plan-state").text())
                    .contains("The VCS declined version 1.", "Not accepted", "Declined by Tom Ellis on ");
            assertThat(page.select(".plan-no blockquote").first()).isNotNull();
            assertThat(page.select(".plan-no blockquote").eachText())
                    .containsExactly("No money stands behind it. Ask <us> first.");
        }
        assertThat(tom.read("").select("form[action$=decline]")).isEmpty();
        assertThat(tom.read("").select("form[action$=accept]")).hasSize(1);
        assertThat(home(priya).text()).contains("Read why version 1 of the joint plan was declined");
        priya.accept(1);
        assertThat(priya.read("").text()).doesNotContain("Version 1 is agreed.");

        priya.add("Pay small groups for their time");
        assertThat(tom.read("").text()).doesNotContain("declined version");
        tom.accept(2);
        priya.accept(2);

        assertThat(tom.read("").text()).contains("Version 2 is agreed.");
        assertThat(tom.read("/versions").select("tbody tr").get(1).text())
                .contains("Version 1", "Council", "Declined by: VCS");
        assertThat(tom.read("/versions/1").text()).contains("Declined by Tom Ellis on ", "Ask <us> first.");
        assertThat(what("plan.declined")).isEqualTo(1);
    }

    @Test
    void leavesTheNoOfALeadWhoIsReplacedAndLetsTheNextOneAccept() {
        priya.accept(1);
        tom.sent("/decline", Map.of("version", "1", "reason", WHY));
        leads.appoint(Cast.administrator(), area, Side.VCS, person("p-zoe-" + tag, "Zoe Young"))
                .block();
        leads.appoint(Cast.administrator(), area, Side.COUNCIL, person("p-uma-" + tag, "Uma Rao"))
                .block();
        PlanStory zoe = as("p-zoe-" + tag, "Zoe Young", Role.VCS_LEAD);

        assertThat(zoe.read("").text()).contains("Accepted by Priya Shah on ", "Declined by Tom Ellis on ");
        zoe.accept(1);

        assertThat(zoe.read("").text())
                .contains("Version 1 is agreed.", "Accepted by Zoe Young on ", "Declined by Tom Ellis on ")
                .doesNotContain("The VCS declined");
    }

    @Test
    void asksForTheReasonBesideTheFieldAndKeepsWhatWasTypedWhenThePlanMovedOn() {
        Document unsaid = tom.refused("/decline", Map.of("version", "1"), HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(unsaid.title()).startsWith("Error: ");
        assertThat(unsaid.select("#reason-error").text()).contains("Write why you decline this version");
        assertThat(unsaid.select("details.plan-decline[open]")).hasSize(1);

        priya.add("One form");
        Document outdated = tom.refused("/decline", Map.of("version", "1", "reason", WHY), HttpStatus.CONFLICT);

        assertThat(outdated.select(".govuk-error-summary").text())
                .contains("You were about to decline version 1, but the plan is now in version 2.");
        assertThat(outdated.select("#reason").text()).contains("No money");
        assertThat(tom.read("").text()).doesNotContain("Declined by");
    }

    @Test
    void letsNobodyDeclineWithoutLeadingOrAfterTheirYes() {
        as("p-pat", "Pat", Role.VCS_PARTICIPANT)
                .send("/decline", Map.of("version", "1", "reason", WHY))
                .expectStatus()
                .isForbidden();
        tom.accept(1);

        tom.refused("/decline", Map.of("version", "1", "reason", WHY), HttpStatus.CONFLICT);

        assertThat(tom.read("").text()).contains("Accepted by Tom Ellis on ").doesNotContain("Declined by");
    }

    private Document home(PlanStory reader) {
        return reader.at("/areas/" + area);
    }

    private long what(String what) {
        return log.list(area)
                .map(LogEntry::what)
                .filter(what::equals)
                .count()
                .blockOptional()
                .orElseThrow();
    }

    private void appoint(String id, String name, Side side) {
        leads.appoint(Cast.administrator(), area, side, person(id, name)).block();
    }

    private static Person person(String id, String name) {
        return new Person(new PersonId(id), name, "Head", id, Optional.empty());
    }

    private PlanStory as(String id, String name, Role role) {
        return new PlanStory(actors.as(viewer(id, name, role, area)), area);
    }
}
