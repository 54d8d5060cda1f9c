package tandem.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.plan.PlanFixture.NOW;
import static tandem.plan.PlanFixture.PRIYA;
import static tandem.plan.PlanFixture.anAction;
import static tandem.plan.web.PlanStory.viewer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
class LongPlanStoryTest {

    private static final AreaCode BARSET = new AreaCode("E07170009");
    private static final int ACTIONS = 240;

    private final Plans plans;
    private final PlanStory priya;

    @Autowired
    LongPlanStoryTest(Actors actors, Areas areas, Plans plans) {
        this.plans = plans;
        areas.add(new Area(
                        BARSET, "Barset", "Barset Council", CouncilType.DISTRICT, "West", Optional.empty(), false, 0))
                .block();
        priya = new PlanStory(actors.as(viewer("p-priya-l", "Priya Shah", Role.COUNCIL_LEAD, BARSET)), BARSET);
    }

    @BeforeEach
    void write() {
        Plan plan = plans.get(BARSET).blockOptional().orElseThrow();
        while (plan.actions().size() < ACTIONS) {
            Plan next = plan.add(anAction("Meet again").draft(), List.of(), "form-" + plan.version(), PRIYA, NOW);
            assertThat(plans.replace(plan, next).block()).isTrue();
            plan = next;
        }
    }

    @Test
    void showsAHundredActionsAndTheWayToTheOthers() {
        Document first = priya.read("");
        assertThat(references(first)).hasSize(100).startsWith("A1").endsWith("A100");
        assertThat(first.text()).contains("Actions 1 to 100 of 240");
        Element onwards = first.selectFirst("nav a:contains(Actions 101 to 200 of 240)");

        Document last = priya.read("?from=201");
        assertThat(references(last)).hasSize(40).startsWith("A201").endsWith("A240");
        assertThat(references(priya.at(onwards.attr("href"))))
                .startsWith("A101")
                .endsWith("A200");
        assertThat(references(priya.read("?from=9999"))).startsWith("A1");
        assertThat(references(priya.read("?from=-1"))).startsWith("A1");
    }

    @Test
    void keepsWhatWasChosenOnTheWayToTheOthers() {
        Document first = priya.read("?lead=Chief officer, VSI Alliance&status=NOT_STARTED");
        String onwards = first.select("nav a:contains(Actions 101)").attr("href");

        assertThat(onwards).contains("lead=Chief%20officer,%20VSI%20Alliance&status=NOT_STARTED");
        assertThat(references(priya.at(onwards))).startsWith("A101");
        assertThat(priya.at(onwards).select("#status option[selected]").val()).isEqualTo("NOT_STARTED");
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
        int newest = plans.get(BARSET).blockOptional().orElseThrow().version();
        Document latest = priya.read("/versions");
        assertThat(versions(latest)).hasSize(50).startsWith("Version " + newest);
        assertThat(latest.text()).doesNotContain("The latest versions");

        Document earlier =
                priya.at(latest.select("a:contains(Earlier versions)").attr("href"));
        assertThat(versions(earlier)).hasSize(50).startsWith("Version " + (newest - 50));
        assertThat(earlier.text()).contains("The latest versions");
        assertThat(versions(priya.read("/versions?before=3"))).containsExactly("Version 2", "Version 1");
        assertThat(priya.read("/versions?before=3").text()).doesNotContain("Earlier versions");
    }

    private static List<String> references(Document page) {
        return page.select(".plan-action__reference").eachText();
    }

    private static List<String> versions(Document page) {
        return page.select("tbody th").eachText();
    }
}
