package tandem.plan.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static tandem.plan.PlanFixture.NOW;
import static tandem.plan.PlanFixture.PRIYA;
import static tandem.plan.PlanFixture.anAction;
import static tandem.plan.web.PlanStory.viewer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.UriUtils;
import tandem.AreaCode;
import tandem.access.Actors;
import tandem.access.Role;
import tandem.access.StoryServer;
import tandem.area.Area;
import tandem.area.Areas;
import tandem.area.CouncilType;
import tandem.plan.Plan;
import tandem.plan.Plans;

/** A plan of many actions and a long history come in parts, one of them at a time. */
@StoryServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongPlanStoryTest {

    private static final AreaCode BARSET = new AreaCode("E07170009");
    private static final AreaCode WESSEX = new AreaCode("E07170010");

    private final PlanStory priya;
    private final PlanStory neighbour;

    @Autowired
    LongPlanStoryTest(Actors actors, Areas areas, Plans plans) {
        priya = in(BARSET, areas, actors);
        neighbour = in(WESSEX, areas, actors);
        assertThat(plans.replace(Plan.empty(BARSET), longPlan(BARSET, 240)).block())
                .isTrue();
        Plan plan = Plan.empty(WESSEX);
        while (plan.version() < 52) {
            Plan next = plan.version() == 0
                    ? longPlan(WESSEX, 1)
                    : plan.change(
                            "A1",
                            plan.version(),
                            anAction("Meet " + plan.version()).draft(),
                            PRIYA,
                            NOW);
            assertThat(plans.replace(plan, next).block()).isTrue();
            plan = next;
        }
    }

    private static PlanStory in(AreaCode area, Areas areas, Actors actors) {
        areas.add(new Area(area, "Area", "Council", CouncilType.DISTRICT, "West", Optional.empty(), false, 0))
                .block();
        return new PlanStory(actors.as(viewer("p-priya-l", "Priya Shah", Role.COUNCIL_LEAD, area)), area);
    }

    private static Plan longPlan(AreaCode area, int actions) {
        Plan plan = Plan.empty(area);
        for (int number = 1; number <= actions; number++) {
            plan = plan.add(anAction("Meet again").draft(), List.of(), "form-" + number, PRIYA, NOW);
        }
        return plan;
    }

    @Test
    void showsAHundredActionsAndTheWayToTheOthers() {
        Document first = priya.read("");
        assertThat(references(first)).hasSize(100).startsWith("A1").endsWith("A100");
        assertThat(first.text()).contains("Actions 1 to 100 of 240");
        String onwards =
                first.select("nav a:contains(Actions 101 to 200 of 240)").attr("href");

        Document last = priya.read("?from=201");
        assertThat(references(last)).hasSize(40).startsWith("A201").endsWith("A240");
        assertThat(references(priya.at(onwards))).startsWith("A101").endsWith("A200");
        assertThat(references(priya.read("?from=9999"))).startsWith("A1");
        assertThat(references(priya.read("?from=-1"))).startsWith("A1");
    }

    @Test
    void keepsWhatWasChosenOnTheWayToTheOthers() {
        Document first = priya.read("?lead=Chief officer, VSI Alliance&status=NOT_STARTED");
        String onwards = first.select("nav a:contains(Actions 101)").attr("href");

        assertThat(onwards).contains("lead=Chief%20officer%2C%20VSI%20Alliance&status=NOT_STARTED");
        Document next = priya.at(UriUtils.decode(onwards, UTF_8));
        assertThat(references(next)).startsWith("A101");
        assertThat(next.select("#status option[selected]").val()).isEqualTo("NOT_STARTED");
    }

    @Test
    void followsAnActionThatIsMovedIntoTheNextPart() {
        assertThat(priya.sent("/actions/A200/move", Map.of("from", "199", "up", "false")))
                .endsWith("?done=plan.moved&from=201#A200");
        assertThat(references(priya.read("?from=201"))).startsWith("A200");
        priya.sent("/actions/A200/move", Map.of("from", "200", "up", "true"));
    }

    @Test
    void showsTheNewestVersionsAndTheWayToEarlierOnes() {
        Document latest = neighbour.read("/versions");
        assertThat(versions(latest)).hasSize(50).startsWith("Version 52").endsWith("Version 3");
        assertThat(latest.text()).doesNotContain("The latest versions");

        Document earlier =
                neighbour.at(latest.select("a:contains(Earlier versions)").attr("href"));
        assertThat(versions(earlier)).containsExactly("Version 2", "Version 1");
        assertThat(earlier.text()).contains("The latest versions").doesNotContain("Earlier versions");
        assertThat(versions(neighbour.read("/versions?before=x"))).hasSize(50);
    }

    private static List<String> references(Document page) {
        return page.select(".plan-action__reference").eachText();
    }

    private static List<String> versions(Document page) {
        return page.select("tbody th").eachText();
    }
}
