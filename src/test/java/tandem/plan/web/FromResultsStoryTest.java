package tandem.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.plan.web.PlanStory.action;
import static tandem.plan.web.PlanStory.fields;
import static tandem.plan.web.PlanStory.viewer;
import static tandem.plan.web.PlanStory.with;
import static tandem.round.RoundBuilder.aRound;

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
import tandem.access.Role;
import tandem.access.StoryServer;
import tandem.area.Area;
import tandem.area.Areas;
import tandem.area.CouncilType;
import tandem.results.Results;
import tandem.results.SomeResults;
import tandem.round.Round;
import tandem.round.Rounds;

/** From a finding in the results to an action, with the reason carried along. */
@StoryServer
class FromResultsStoryTest {

    private static final AtomicInteger AREAS = new AtomicInteger();

    private final Areas areas;
    private final Rounds rounds;
    private final Results results;
    private final AreaCode area = new AreaCode(String.format("E0714%04d", AREAS.incrementAndGet()));
    private final PlanStory priya;
    private final PlanStory tom;

    @Autowired
    FromResultsStoryTest(Actors actors, Areas areas, Rounds rounds, Results results) {
        this.areas = areas;
        this.rounds = rounds;
        this.results = results;
        priya = new PlanStory(actors.as(viewer("p-priya", "Priya Shah", Role.COUNCIL_LEAD, area)), area);
        tom = new PlanStory(actors.as(viewer("p-tom", "Tom Ellis", Role.VCS_LEAD, area)), area);
    }

    @BeforeEach
    void revealedResults() {
        areas.add(new Area(area, "Elmet", "Elmet Council", CouncilType.DISTRICT, "North", Optional.empty(), false, 0))
                .block();
        Round round = rounds.add(aRound().in(area).named("2026-1").revealed())
                .blockOptional()
                .orElseThrow();
        rounds.pin(round).block();
        results.freeze(SomeResults.someResultsOf(area)).block();
    }

    @Test
    void carriesTheReasonAlongInWordsFromTheVcsSideOfTheStep() {
        Document page = priya.read("/actions/new?round=2026-1&about=relationship/4&axis=strategic");
        assertThat(page.select(".plan-because").text())
                .contains("Advice services contract: VCS partners place this 2 steps closer to “transactional”")
                .contains("From the results of Spring 2026");
        assertThat(page.select(".plan-suggestion")).isEmpty();
        Map<String, String> form = action("Ask partners what a better contract looks like");
        fields(page).forEach(form::putIfAbsent);

        priya.sent("/actions/new", form);

        Document plan = priya.read("");
        assertThat(plan.select(".plan-because li").text())
                .contains("Advice services contract: VCS partners place this 2 steps closer to “transactional”");
        assertThat(plan.select(".plan-because a").attr("href"))
                .isEqualTo("/areas/" + area + "/rounds/2026-1/results#gaps");
    }

    @Test
    void saysWhereBothAreCloseAndWhereTheStepIsTheOtherWay() {
        assertThat(words("about=relationship/7&axis=proactive"))
                .contains("Food network: VCS partners place this 2 steps closer to “proactive”");
        assertThat(words("about=relationship/6&axis=strategic"))
                .contains("Voluntary action liaison (Transactional to strategic): the middle answers are close;");
        assertThat(words("about=relationship/10&axis=strategic")).contains("not enough answers to show");
        assertThat(words("about=whole&axis=strategic")).contains("Our working relationship as a whole");
    }

    @Test
    void offersFirstStepsAndAddsNoneUnlessItIsChosen() {
        String address = "/actions/new?round=2026-1&about=theme/shared-foundations";
        Document page = priya.read(address);
        assertThat(page.select(".plan-suggestion")).isNotEmpty();
        assertThat(fields(page)).containsEntry("what", "");
        String step = page.select(".plan-suggestion p").get(0).text();

        Map<String, String> chosen = with(with(fields(page), "useSuggestion", "0"), "why", "It matters");
        Document filled = priya.refused("/actions/new", chosen, HttpStatus.OK);

        assertThat(fields(filled)).containsEntry("what", step).containsEntry("why", "It matters");
        assertThat(priya.read("").select(".plan-action")).isEmpty();
    }

    @Test
    void doesNotKnowFindingsThatAreNotThereOrNotForThisSide() {
        priya.isMissing("/actions/new?round=2026-1&about=relationship/99&axis=strategic");
        priya.isMissing("/actions/new?round=2026-1&about=nonsense");
        priya.isMissing("/actions/new?round=2025-1&about=whole");
        priya.isMissing("/actions/new?round=../x&about=whole");
        priya.isMissing("/actions/new?about=whole");
        priya.isMissing("/actions/new?round=2026-1&about=relationship/9");
        assertThat(tom.read("/actions/new?round=2026-1&about=relationship/9&axis=strategic")
                        .select(".plan-because")
                        .text())
                .contains("About: Small charities network")
                .doesNotContain("step");
    }

    private String words(String about) {
        return priya.read("/actions/new?round=2026-1&" + about)
                .select(".plan-because")
                .text();
    }
}
