package tandem.round.web;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.round.Got.got;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tandem.AreaCode;
import tandem.access.Actors;
import tandem.access.Log;
import tandem.access.LogEntry;
import tandem.access.Secret;
import tandem.access.StoryServer;
import tandem.round.Invitee;
import tandem.round.Inviting;
import tandem.round.RoundBuilder;
import tandem.round.Rounds;

/** Departments and organisations are renamed and removed, but not from under what needs them. */
@StoryServer
@Import(Place.class)
class RemovalStoryTest {

    private static int areas;

    @Autowired
    private Actors actors;

    @Autowired
    private Place place;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Inviting inviting;

    @Autowired
    private Log log;

    private AreaCode area;
    private Browser council;
    private Browser vcs;
    private String home;

    @BeforeEach
    void build() {
        area = new AreaCode("E069981" + (10 + areas++));
        place.build(area);
        council = new Browser(actors.as(Place.councilLead(area)));
        vcs = new Browser(actors.as(Place.vcsLead(area)));
        home = "/areas/" + area;
    }

    @Test
    void renamesADepartmentEverywhereWhereItIsAParty() {
        String housing = home + "/departments/housing";

        assertThat(council.follow(housing, Map.of("name", "Homes", "was", "Housing")))
                .endsWith("done=area.department-renamed");

        assertThat(departments()).containsExactly("Health", "Homes");
        assertThat(vcs.read(home + "/relationships/1").text()).contains("Homes").doesNotContain("Housing");
        assertThat(logged()).containsExactly("area.department-renamed");
    }

    @Test
    void givesTheFormerNameOfADepartmentToAnotherOne() {
        council.follow(home + "/departments/housing", Map.of("name", "Homes", "was", "Housing"));

        council.follow(home + "/departments", Map.of("name", "Housing"));

        assertThat(departments()).containsExactly("Health", "Homes", "Housing");
    }

    @Test
    void losesNobodysNameWhenTwoRenameAtOnceAndTakesNoNameTwice() {
        String housing = home + "/departments/housing";
        council.follow(housing, Map.of("name", "Homes", "was", "Housing"));

        Document late = vcs.answer(housing, 422, Map.of("name", "Dwellings", "was", "Housing"));
        Document taken = vcs.answer(housing, 422, Map.of("name", "health", "was", "Homes"));

        assertThat(late.select("#name-error").text()).contains("Somebody else changed this");
        assertThat(late.select("[name=name]").val()).isEqualTo("Dwellings");
        assertThat(taken.select("#name-error").text()).contains("health is in the list already");
        assertThat(departments()).containsExactly("Health", "Homes");
    }

    @Test
    void saysWhichRelationshipsAndRoundsNeedADepartmentAndKeepsIt() {
        got(rounds.add(RoundBuilder.aRound().in(area).named("2026-1").preparing()));
        got(inviting.invite(
                Place.councilLead(area),
                tandem.round.RoundId.at(area.gss(), "2026-1"),
                List.of(new Invitee(area + "/housing", "Officer")),
                Secret.random()));
        String remove = home + "/departments/housing/remove";

        Document asked = vcs.read(remove);
        Document refused = vcs.answer(remove, 409, Map.of());

        assertThat(refused.select("h1").text()).isEqualTo("Housing cannot be removed");
        assertThat(refused.select("main li").eachText())
                .hasSize(2)
                .contains("Relationship 1: Advice network")
                .anyMatch(use -> use.startsWith("Round: "));
        assertThat(asked.select("main li").eachText())
                .isEqualTo(refused.select("main li").eachText());
        assertThat(asked.select("main form")).isEmpty();
        assertThat(departments()).containsExactly("Health", "Housing");
    }

    @Test
    void removesADepartmentAndAnOrganisationThatNothingNeedsOnceSomebodyHasSaidYes() {
        council.follow(home + "/departments", Map.of("name", "Parks"));
        council.follow(home + "/organisations/new", Map.of("name", "The quiet people", "kind", "VCS", "size", "SMALL"));

        Document asked = council.read(home + "/departments/parks/remove");
        assertThat(asked.select("h1").text()).isEqualTo("Remove Parks?");
        assertThat(departments()).contains("Parks");
        assertThat(council.follow(home + "/departments/parks/remove", Map.of()))
                .endsWith("done=area.department-removed");
        assertThat(vcs.follow(home + "/organisations/the-quiet-people/remove", Map.of()))
                .endsWith("done=area.organisation-removed");
        assertThat(vcs.answer(home + "/organisations/food/remove", 409, Map.of())
                        .text())
                .contains("Relationship 1: Advice network", "Relationship 2: Food board");

        assertThat(departments()).containsExactly("Health", "Housing");
        assertThat(vcs.read(home + "/organisations").text())
                .contains("The food people")
                .doesNotContain("quiet");
        assertThat(vcs.status(home + "/departments/parks")).isEqualTo(404);
        assertThat(logged())
                .containsExactly(
                        "area.organisation-removed",
                        "area.department-removed",
                        "area.organisation-added",
                        "area.department-added");
    }

    private List<String> departments() {
        return council.read(home + "/departments").select(".tasks__link").eachText();
    }

    private List<String> logged() {
        return got(log.list(area).map(LogEntry::what).collectList());
    }
}
