package tandem.round.web;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.round.Got.got;
import static tandem.round.RoundBuilder.aRound;

import java.util.List;
import java.util.Map;
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
import tandem.round.Participations;
import tandem.round.Round;
import tandem.round.Rounds;

/** Either lead gives up a round that is being prepared; one that people answer stays. */
@StoryServer
@Import(Place.class)
class DiscardStoryTest {

    private static int areas;

    @Autowired
    private Actors actors;

    @Autowired
    private Place place;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Participations participations;

    @Autowired
    private Inviting inviting;

    @Autowired
    private Log log;

    private AreaCode area;
    private Browser council;
    private Browser vcs;

    @BeforeEach
    void build() {
        area = new AreaCode("E069983" + (10 + areas++));
        place.build(area);
        council = new Browser(actors.as(Place.councilLead(area)));
        vcs = new Browser(actors.as(Place.vcsLead(area)));
    }

    @Test
    void discardsARoundThatIsPreparedWithItsInvitationsOnceALeadHasSaidYes() {
        Round round = got(rounds.add(aRound().in(area).preparing()));
        String invitation = invitation(round);
        String path = round.id().path();

        assertThat(council.read(path).select("main a").eachText()).contains("Discard this round");
        assertThat(council.read(path + "/discard").select("main").text())
                .contains("Discard " + round.title() + "?", "invitations of both sides");
        assertThat(new Browser(actors.stranger()).status(invitation)).isEqualTo(200);
        assertThat(council.follow(path + "/discard", Map.of())).endsWith("/rounds?done=round.discarded");

        assertThat(vcs.status(path)).isEqualTo(404);
        assertThat(new Browser(actors.stranger()).status(invitation)).isEqualTo(404);
        assertThat(got(participations.list(round.id()).collectList())).isEmpty();
        assertThat(got(log.list(area).map(LogEntry::what).collectList())).startsWith("round.discarded");
    }

    @Test
    void keepsARoundThatIsOpenClosedOrRevealed() {
        for (Round round : List.of(
                aRound().in(area).named("2026-1").open(),
                aRound().in(area).named("2026-2").closed(),
                aRound().in(area).named("2026-3").revealed())) {
            String path = got(rounds.add(round)).id().path();

            assertThat(vcs.status(path + "/discard")).isEqualTo(409);
            assertThat(vcs.send(path + "/discard", Map.of())).isEqualTo(409);
            assertThat(got(rounds.get(round.id())).state()).isEqualTo(round.state());
        }
    }

    private String invitation(Round round) {
        return "/invitations/"
                + got(inviting.invite(
                                Place.vcsLead(area),
                                round.id(),
                                List.of(new Invitee(area + "/food", "Director")),
                                Secret.random()))
                        .get(0)
                        .invitation()
                        .text();
    }
}
