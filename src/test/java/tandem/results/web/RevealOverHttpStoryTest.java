package tandem.results.web;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.round.Got.got;
import static tandem.round.RoundBuilder.aRound;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tandem.access.Actors;
import tandem.access.Cast;
import tandem.access.Role;
import tandem.access.StoryServer;
import tandem.access.Viewer;
import tandem.results.Results;
import tandem.round.Round;
import tandem.round.Rounds;

/** Both leads press the button that reveals a round. */
@StoryServer
class RevealOverHttpStoryTest {

    private final Actors actors;
    private final Rounds rounds;
    private final Results results;

    @Autowired
    RevealOverHttpStoryTest(Actors actors, Rounds rounds, Results results) {
        this.actors = actors;
        this.rounds = rounds;
        this.results = results;
    }

    @Test
    void leadsFromTheFirstYesToTheRoundAndFromTheSecondToTheResults() {
        Round round = closed("http-both");

        press(Cast.vcsLead(), round)
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .location(round.id().path());
        press(Cast.councilLead(), round)
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .location(round.id().path() + "/results");
        press(Cast.vcsLead(), round)
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .location(round.id().path() + "/results");

        assertThat(got(results.get(round.id())).title()).isEqualTo("Summer 2026");
    }

    @Test
    void isOpenToNobodyButTheAreasLeads() {
        Round round = closed("http-others");

        press(new Viewer("p-paul", "Paul", Role.COUNCIL_PARTICIPANT, Optional.of(Cast.CALDERDALE)), round)
                .expectStatus()
                .isEqualTo(403);
        press(new Viewer("p-dora", "Dora", Role.COUNCIL_LEAD, Optional.of(Cast.DERBY)), round)
                .expectStatus()
                .isNotFound();
        actors.stranger()
                .post()
                .uri(round.id().path() + "/reveal")
                .exchange()
                .expectStatus()
                .isForbidden();

        assertThat(got(rounds.get(round.id())).revealYes().given()).isEmpty();
    }

    @Test
    void knowsNoOtherRounds() {
        actors.as(Cast.vcsLead())
                .post()
                .uri("/areas/E08000033/rounds/never-was/reveal")
                .exchange()
                .expectStatus()
                .isNotFound();
        actors.as(Cast.vcsLead())
                .post()
                .uri("/areas/E08000033/rounds/NOT_A_NAME/reveal")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void refusesToRevealWhileARoundIsOpen() {
        Round round = aRound().named("http-open").open();
        got(rounds.add(round));

        press(Cast.vcsLead(), round).expectStatus().isEqualTo(409);
    }

    private WebTestClient.ResponseSpec press(Viewer viewer, Round round) {
        return actors.as(viewer).post().uri(round.id().path() + "/reveal").exchange();
    }

    private Round closed(String name) {
        Round round = aRound().named(name).closed();
        got(rounds.add(round));
        rounds.pin(round).block();
        return round;
    }
}
