package tandem.results.web;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.round.Got.got;
import static tandem.round.RoundBuilder.aRound;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.AreaCode;
import tandem.Side;
import tandem.access.Actors;
import tandem.access.Role;
import tandem.access.StoryServer;
import tandem.access.Viewer;
import tandem.area.Area;
import tandem.area.Areas;
import tandem.area.CouncilType;
import tandem.results.Results;
import tandem.results.SomeResults;
import tandem.round.Round;
import tandem.round.RoundBuilder;
import tandem.round.Rounds;

/** The step "map" on the home page says what is missing, and then leads to the map. */
@StoryServer
class MapTasksStoryTest {

    private static final AtomicInteger AREAS = new AtomicInteger();

    private final Actors actors;
    private final Areas areas;
    private final Rounds rounds;
    private final Results results;
    private final AreaCode area = new AreaCode(String.format("E0747%04d", AREAS.incrementAndGet()));

    @Autowired
    MapTasksStoryTest(Actors actors, Areas areas, Rounds rounds, Results results) {
        this.actors = actors;
        this.areas = areas;
        this.rounds = rounds;
        this.results = results;
    }

    @BeforeEach
    void anArea() {
        got(areas.add(
                new Area(area, "Elmet", "Elmet Council", CouncilType.DISTRICT, "North", Optional.empty(), false, 0)));
    }

    @Test
    void waitsForAFirstRound() {
        assertThat(steps(Role.COUNCIL_LEAD).eachText()).containsExactly("The map waits for a first round Waiting");
    }

    @Test
    void saysWhoseYesIsMissing() {
        Round closed = aRound().in(area).named("2026-1").closed();
        got(rounds.add(closed.agreeToReveal(Side.VCS, RoundBuilder.VCS_LEAD, RoundBuilder.NOON)));

        assertThat(steps(Role.VCS_LEAD).text())
                .startsWith("The map of “" + closed.title() + "” waits for the council lead to reveal it");
        assertThat(steps(Role.VCS_LEAD).select("a")).isEmpty();
    }

    @Test
    void leadsToTheNewestResultsAndSaysWhatTheNextOnesWaitFor() {
        got(rounds.add(aRound().in(area).named("2026-1").revealed()));
        got(results.freeze(SomeResults.someResultsOf(area)));
        assertThat(steps(Role.VCS_PARTICIPANT)).hasSize(1);

        got(rounds.add(aRound().in(area).named("2026-2").open()));

        Elements steps = steps(Role.VCS_PARTICIPANT);
        assertThat(steps)
                .extracting(Element::text)
                .hasSize(2)
                .last()
                .asString()
                .contains("waits until the round is closed");
        assertThat(steps.select("a").eachAttr("href")).containsExactly("/areas/" + area + "/rounds/2026-1/results");
    }

    private Elements steps(Role role) {
        String home = new String(
                Optional.ofNullable(actors.as(new Viewer("p-one", "One", role, Optional.of(area)))
                                .get()
                                .uri("/areas/" + area)
                                .exchange()
                                .expectStatus()
                                .isOk()
                                .expectBody()
                                .returnResult()
                                .getResponseBody())
                        .orElseThrow(),
                java.nio.charset.StandardCharsets.UTF_8);
        return Jsoup.parse(home).select("section[aria-labelledby=map] li");
    }
}
