package tandem.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
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
import tandem.access.People;
import tandem.access.Person;
import tandem.access.PersonId;
import tandem.access.Role;
import tandem.access.StoryServer;
import tandem.area.Area;
import tandem.area.Areas;
import tandem.area.CouncilType;

/** Two people change the same action at once: the second sees both texts and chooses. */
@StoryServer
class TwoEditorsStoryTest {

    private static final AtomicInteger AREAS = new AtomicInteger();

    private final Areas areas;
    private final People people;
    private final AreaCode area = new AreaCode(String.format("E0713%04d", AREAS.incrementAndGet()));
    private final PlanStory priya;
    private final PlanStory tom;

    @Autowired
    TwoEditorsStoryTest(Actors actors, Areas areas, People people) {
        this.areas = areas;
        this.people = people;
        priya = new PlanStory(actors.as(viewer("p-priya", "Priya Shah", Role.COUNCIL_LEAD, area)), area);
        tom = new PlanStory(actors.as(viewer("p-tom", "Tom Ellis", Role.VCS_LEAD, area)), area);
    }

    @BeforeEach
    void bothOpenTheSameAction() {
        areas.add(new Area(area, "Elmet", "Elmet Council", CouncilType.DISTRICT, "North", Optional.empty(), false, 0))
                .block();
        people.save(new Person(new PersonId("p-priya"), "Priya Shah", "Head", "Elmet Council", Optional.empty()))
                .block();
        priya.add("Meet every month");
    }

    @Test
    void showsBothTextsFieldByFieldAndProposesWhatOnlyOneChanged() {
        Document conflict = conflict();

        assertThat(conflict.text()).contains("Priya Shah changed this action after you opened it. Nothing is lost");
        assertThat(conflict.select("fieldset.plan-clash legend").eachText())
                .containsExactly("What will be done", "Why", "Resources needed");
        assertThat(conflict.select("#choice-WHAT-mine-text").text()).isEqualTo("Meet every week");
        assertThat(conflict.select("#choice-WHAT-theirs-text").text()).isEqualTo("Meet every quarter");
        assertThat(conflict.select("[name=choice.WHAT][checked]")).isEmpty();
        assertThat(conflict.select("[name=choice.WHY][checked]").val()).isEqualTo("mine");
        assertThat(conflict.select("[name=choice.RESOURCES][checked]").val()).isEqualTo("theirs");
        assertThat(priya.read("/actions/A1").text()).contains("Meet every quarter");
    }

    @Test
    void keepsOfEachFieldWhatTheSecondPersonChose() {
        Document conflict = conflict();

        tom.sent("/actions/A1/choose", with(fields(conflict), "choice.WHAT", "mine"));

        assertThat(tom.form("/actions/A1/change"))
                .containsEntry("what", "Meet every week")
                .containsEntry("why", "To plan together")
                .containsEntry("resources", "A room");
    }

    @Test
    void takesAThirdTextWrittenFromBoth() {
        Map<String, String> choice = with(fields(conflict()), "choice.WHAT", "own");

        tom.sent("/actions/A1/choose", with(choice, "own.WHAT", "Meet every quarter, and weekly in winter"));

        assertThat(tom.form("/actions/A1/change")).containsEntry("what", "Meet every quarter, and weekly in winter");
    }

    @Test
    void asksForAChoiceWhereThereIsNoneAndKeepsTheOthers() {
        Document again = tom.refused("/actions/A1/choose", fields(conflict()), HttpStatus.UNPROCESSABLE_CONTENT);

        assertThat(again.title()).startsWith("Error: ");
        assertThat(again.select("#choice-WHAT-error").text()).contains("Choose which text to keep");
        assertThat(again.select("[name=choice.WHY][checked]").val()).isEqualTo("mine");
        tom.sent("/actions/A1/choose", with(fields(again), "choice.WHAT", "theirs"));
        assertThat(tom.form("/actions/A1/change"))
                .containsEntry("what", "Meet every quarter")
                .containsEntry("why", "To plan together");
    }

    @Test
    void showsAgainIfSomebodyChangesItWhileTheSecondPersonChooses() {
        Map<String, String> choice = with(fields(conflict()), "choice.WHAT", "mine");
        priya.sent("/actions/A1/change", with(priya.form("/actions/A1/change"), "what", "Meet every year"));

        Document again = tom.refused("/actions/A1/choose", choice, HttpStatus.CONFLICT);

        assertThat(again.select("#choice-WHAT-mine-text").text()).isEqualTo("Meet every week");
        assertThat(again.select("#choice-WHAT-theirs-text").text()).isEqualTo("Meet every year");
        tom.sent("/actions/A1/choose", with(fields(again), "choice.WHAT", "mine"));
        assertThat(tom.form("/actions/A1/change"))
                .containsEntry("what", "Meet every week")
                .containsEntry("resources", "A room");
    }

    @Test
    void letsTheSameFormBeSentTwice() {
        Map<String, String> form = with(tom.form("/actions/A1/change"), "what", "Meet every week");

        tom.sent("/actions/A1/change", form);
        tom.sent("/actions/A1/change", form);

        assertThat(tom.read("/versions").select("tbody tr")).hasSize(2);
    }

    /** Both open the form; Priya saves first; Tom, whose words differ, sees both. */
    private Document conflict() {
        Map<String, String> hers = priya.form("/actions/A1/change");
        Map<String, String> his = tom.form("/actions/A1/change");
        priya.sent("/actions/A1/change", with(with(hers, "what", "Meet every quarter"), "resources", "A room"));
        return tom.refused(
                "/actions/A1/change",
                with(with(his, "what", "Meet every week"), "why", "To plan together"),
                HttpStatus.CONFLICT);
    }
}
