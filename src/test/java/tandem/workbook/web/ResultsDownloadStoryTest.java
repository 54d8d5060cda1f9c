package tandem.workbook.web;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.round.Got.got;
import static tandem.round.RoundBuilder.aRound;

import java.util.Objects;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tandem.AreaCode;
import tandem.access.Actors;
import tandem.access.Log;
import tandem.access.Role;
import tandem.access.StoryServer;
import tandem.access.Viewer;
import tandem.area.Area;
import tandem.area.Areas;
import tandem.area.CouncilType;
import tandem.results.Results;
import tandem.results.SomeResults;
import tandem.round.Round;
import tandem.round.RoundId;
import tandem.round.Rounds;

/** The results of a round, taken away as a workbook by both sides. */
@StoryServer
class ResultsDownloadStoryTest {

    private static final AreaCode AREA = new AreaCode("E07480901");
    private static final RoundId ROUND = new RoundId(AREA, "2026-1");
    private static final RoundId OPEN = new RoundId(AREA, "2027-1");

    private final Actors actors;
    private final Areas areas;
    private final Rounds rounds;
    private final Results results;
    private final Log log;

    @Autowired
    ResultsDownloadStoryTest(Actors actors, Areas areas, Rounds rounds, Results results, Log log) {
        this.actors = actors;
        this.areas = areas;
        this.rounds = rounds;
        this.results = results;
        this.log = log;
    }

    @BeforeEach
    void revealed() {
        if (results.find(ROUND).blockOptional().isEmpty()) {
            areas.add(new Area(
                            AREA,
                            "Airedale",
                            "Airedale Council",
                            CouncilType.DISTRICT,
                            "North",
                            Optional.empty(),
                            false,
                            0))
                    .block();
            Round round = got(rounds.add(aRound().in(AREA).named("2026-1").revealed()));
            rounds.pin(round).block();
            results.freeze(SomeResults.someResultsOf(AREA)).block();
            rounds.pin(got(rounds.add(aRound().in(AREA).named("2027-1").closed())))
                    .block();
        }
    }

    @Test
    void bothSidesTakeTheSameFileAway() {
        EntityExchangeResult<byte[]> council = taken(Role.COUNCIL_LEAD);

        assertThat(council.getResponseHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION))
                .contains("\"results-airedale-" + got(results.get(ROUND)).revealedOn() + ".xlsx\"");
        assertThat(council.getResponseBody()).startsWith('P', 'K');
        for (Role role : new Role[] {Role.VCS_LEAD, Role.COUNCIL_PARTICIPANT, Role.VCS_PARTICIPANT}) {
            assertThat(taken(role).getResponseBody()).as(role.key()).isEqualTo(council.getResponseBody());
        }
    }

    @Test
    void theLogTellsBothSidesThatALeadTookThemAway() {
        taken(Role.VCS_LEAD);

        assertThat(log.list(AREA).collectList().block())
                .anyMatch(entry -> entry.what().equals("results.exported") && entry.role() == Role.VCS_LEAD);
    }

    @Test
    void thePageOfTheResultsLeadsToThem() {
        String page = Objects.requireNonNull(as(Role.VCS_PARTICIPANT)
                .get()
                .uri(ROUND.path() + "/results")
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());

        assertThat(Jsoup.parse(page, "http://tandem.example" + ROUND.path() + "/results")
                        .select("main a[href]")
                        .eachAttr("abs:href"))
                .contains("http://tandem.example" + ROUND.path() + "/results.xlsx");
    }

    @Test
    void thereIsNoneBeforeTheRevealAndNoneForPeers() {
        for (String path :
                new String[] {OPEN.path(), "/areas/" + AREA + "/rounds/2029-1", "/areas/" + AREA + "/rounds/NO_NAME"}) {
            as(Role.COUNCIL_LEAD)
                    .get()
                    .uri(path + "/results.xlsx")
                    .exchange()
                    .expectStatus()
                    .isNotFound();
        }
        actors.as(new Viewer("p-peer", "Peer", Role.PEER, Optional.empty()))
                .get()
                .uri(ROUND.path() + "/results.xlsx")
                .exchange()
                .expectStatus()
                .is4xxClientError();
    }

    private EntityExchangeResult<byte[]> taken(Role role) {
        return as(role).get()
                .uri(ROUND.path() + "/results.xlsx")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult();
    }

    private WebTestClient as(Role role) {
        return actors.as(new Viewer("p-" + role.key(), "Somebody", role, Optional.of(AREA)));
    }
}
