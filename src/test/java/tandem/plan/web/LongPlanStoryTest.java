package tandem.plan.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static tandem.plan.PlanFixture.NOW;
import static tandem.plan.PlanFixture.PRIYA;
import static tandem.plan.PlanFixture.TOM;
import static tandem.plan.PlanFixture.anAction;
import static tandem.plan.web.PlanStory.viewer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.UriUtils;
import tandem.AreaCode;
import tandem.Side;
import tandem.access.Actors;
import tandem.access.Role;
import tandem.access.StoryServer;
import tandem.area.Area;
import tandem.area.Areas;
import tandem.area.CouncilType;
import tandem.plan.Action.Progress;
import tandem.plan.Amendments;
import tandem.plan.Amendments.Amended;
import tandem.plan.Plan;
import tandem.plan.Plans;

/** A plan of many actions and a long history come in parts, one of them at a time. */
@StoryServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongPlanStoryTest {

    private static final AreaCode BARSET = new AreaCode("E07170009");
    private static final AreaCode WESSEX = new AreaCode("E07170010");
    private static final AreaCode MERCIA = new AreaCode("E07170011");

    private final PlanStory priya;
    private final PlanStory neighbour;
    private final PlanStory third;

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
        third = in(MERCIA, areas, actors);
        changeAll(longPlan(MERCIA, 120), plans);
    }

    /** Agrees a plan, then has each action in other words and one more. */
    private static void changeAll(Plan plan, Plans plans) {
        Plan first = new Plan(plan.area(), 1, plan.actions(), plan.verdicts(), 0, 121, plan.change(), Set.of());
        Plan agreed = first.accept(Side.COUNCIL, 1, PRIYA, NOW).accept(Side.VCS, 1, TOM, NOW);
        List<Amended> others = plan.actions().stream()
                .map(action -> new Amended(
                        action.reference(),
                        anAction("Meet often").draft(),
                        new Progress(action.status(), Optional.empty())))
                .toList();
        Plan changed = agreed.amend(new Amendments(others, List.of()), 1, "form-a", PRIYA, NOW);
        Plan more = changed.add(anAction("One more").draft(), List.of(), "form-b", PRIYA, NOW);
        assertThat(plans.replace(Plan.empty(plan.area()), agreed).block()).isTrue();
        assertThat(plans.replace(agreed, changed).block()).isTrue();
        assertThat(plans.replace(changed, more).block()).isTrue();
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
        assertThat(references(priya.read("?from=9999"))).startsWith("A201");
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

    @Test
    void showsTwentyChangesAtATimeOfAVersionAndOfWhatDiffersFromTheAgreedOne() {
        Document now = third.read("");
        assertThat(now.select("section.plan-changed h3")).hasSize(20);
        assertThat(now.text()).contains("Changed actions 1 to 20 of 121");
        Document next =
                third.at(now.select("nav a:contains(Changed actions 21 to 40)").attr("href"));
        assertThat(next.select("section.plan-changed h3").eachText()).startsWith("A21: Meet often");
        Document last = third.read("?changed=121");
        assertThat(last.select("section.plan-changed h3").eachText()).containsExactly("A121: One more New action");
        assertThat(last.select("section.plan-changed tbody th").eachText()).contains("What will be done", "Due");

        Document version = third.read("/versions/2?changed=101&from=101");
        assertThat(version.select("section.plan-changed h3")).hasSize(20);
        assertThat(references(version)).hasSize(20).startsWith("A101");
        assertThat(third.read("/versions/2").select("nav a:contains(Actions 101 to 120 of 120)"))
                .hasSize(1);
    }

    @Test
    void leadsToTheActionThatWasAddedLast() {
        assertThat(third.sent("/actions/new", PlanStory.action("The newest")))
                .matches(".*/plan\\?done=plan\\.added&from=101#A\\d+");
    }

    private static List<String> references(Document page) {
        return page.select(".plan-action__reference").eachText();
    }

    private static List<String> versions(Document page) {
        return page.select("tbody th").eachText();
    }
}
