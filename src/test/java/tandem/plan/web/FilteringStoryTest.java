package tandem.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.plan.web.PlanStory.action;
import static tandem.plan.web.PlanStory.viewer;
import static tandem.plan.web.PlanStory.with;
import static tandem.round.RoundBuilder.aRound;

import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.AreaCode;
import tandem.access.Actors;
import tandem.access.People;
import tandem.access.Person;
import tandem.access.PersonId;
import tandem.access.Role;
import tandem.access.StoryServer;
import tandem.area.Area;
import tandem.area.Areas;
import tandem.area.CouncilType;
import tandem.results.Results;
import tandem.results.SomeResults;
import tandem.round.Rounds;

/** Some of the actions, chosen by an address that can be passed on. */
@StoryServer
class FilteringStoryTest {

    private static final AreaCode ELMET = new AreaCode("E07170001");

    private final PlanStory tom;
    private final PlanStory pat;

    @Autowired
    FilteringStoryTest(Actors actors, Areas areas, People people, Rounds rounds, Results results) {
        areas.add(new Area(ELMET, "Elmet", "Elmet Council", CouncilType.DISTRICT, "North", Optional.empty(), false, 0))
                .block();
        people.save(new Person(new PersonId("p-tom-f"), "Tom Ellis", "Chief officer", "Elmet CVS", Optional.empty()))
                .block();
        rounds.pin(rounds.add(aRound().in(ELMET).named("2026-1").revealed())
                        .blockOptional()
                        .orElseThrow())
                .block();
        results.freeze(SomeResults.someResultsOf(ELMET)).block();
        tom = new PlanStory(actors.as(viewer("p-tom-f", "Tom Ellis", Role.VCS_LEAD, ELMET)), ELMET);
        pat = new PlanStory(actors.as(viewer("p-pat", "Pat", Role.COUNCIL_PARTICIPANT, ELMET)), ELMET);
    }

    @Test
    void showsWhatFitsSaysSoAndExplainsWhenNothingDoes() {
        write();

        assertThat(shown(tom.read(""))).containsExactly("A1", "A2", "A3");
        Document mine = tom.read("?mine=true");
        assertThat(shown(mine)).containsExactly("A2");
        assertThat(mine.text()).contains("1 of 3 actions. Chosen: only mine.", "Show all actions");
        assertThat(mine.select("form[action$=move]")).isEmpty();
        assertThat(mine.select("details.plan-filter[open] input[name=mine][checked]"))
                .hasSize(1);
        assertThat(shown(tom.read("?lead=chief+officer,+vsi+alliance"))).containsExactly("A1", "A3");
        assertThat(shown(tom.read("?due=OVERDUE"))).containsExactly("A3");
        assertThat(shown(tom.read("?due=NOT_DATED"))).containsExactly("A2");
        assertThat(shown(pat.read("?status=NOT_STARTED&principle=shared-foundations")))
                .containsExactly("A2");
        assertThat(shown(pat.read("?relationship=relationship/4"))).containsExactly("A1");
        Document form = pat.read("?relationship=relationship/4");
        assertThat(form.select("#relationship option").eachText()).hasSize(2).doesNotContain("relationship/4");
        assertThat(form.select("#principle option").eachText()).containsExactly("All principles", "Shared foundations");
        assertThat(form.select("#relationship option[selected]").val()).isEqualTo("relationship/4");
        assertThat(form.select("input[name=mine]")).isEmpty();

        Document nothing = tom.read("?status=COMPLETED&lead=Ann <b>");
        assertThat(shown(nothing)).isEmpty();
        assertThat(nothing.text())
                .contains("0 of 3 actions. Chosen: Ann <b> (not in the plan); Completed.", "No action fits all");
        assertThat(shown(tom.read("?due=nonsense&status=also"))).hasSize(3);
    }

    private void write() {
        Map<String, String> contract = with(action("Ask partners about the contract"), "round", "2026-1");
        contract.putAll(Map.of("about", "relationship/4", "axis", "strategic"));
        tom.sent("/actions/new", contract);
        Map<String, String> pay = with(action("Pay small groups"), "vcsName", "tom  ellis");
        pay.putAll(
                Map.of("dueKind", "NONE", "noDate", "Waits", "round", "2026-1", "about", "theme/shared-foundations"));
        tom.sent("/actions/new", pay);
        tom.sent("/actions/new", with(action("Meet"), "dueMonth.year", "2020"));
    }

    private static java.util.List<String> shown(Document page) {
        return page.select(".plan-action__reference").eachText();
    }
}
