package tandem.round.web;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.NotFound;
import tandem.access.Role;
import tandem.access.Viewer;
import tandem.access.web.OpenTo;
import tandem.area.web.Phrases;
import tandem.round.Closing;
import tandem.round.Opening;
import tandem.round.Round;
import tandem.round.RoundId;
import tandem.round.Rounds;
import tandem.round.Standings;

/** The rounds of an area, and each round's own page with what its leads decide there. */
@Controller
class RoundHome {

    private final Rounds rounds;
    private final Standings standings;
    private final Opening opening;
    private final Closing closing;
    private final Phrases phrases;
    private final Clock clock;

    RoundHome(Rounds rounds, Standings standings, Opening opening, Closing closing, Phrases phrases, Clock clock) {
        this.rounds = rounds;
        this.standings = standings;
        this.opening = opening;
        this.closing = closing;
        this.phrases = phrases;
        this.clock = clock;
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD, Role.COUNCIL_PARTICIPANT, Role.VCS_PARTICIPANT})
    @GetMapping("/areas/{gss}/rounds")
    Mono<Rendering> list(@PathVariable String gss, Viewer viewer) {
        AreaCode area = new AreaCode(gss);
        return rounds.list(area)
                .collectList()
                .map(all -> Rendering.view("round/rounds")
                        .modelAttribute("page", RoundsPage.of(area, viewer, all, phrases))
                        .build());
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD, Role.COUNCIL_PARTICIPANT, Role.VCS_PARTICIPANT})
    @GetMapping("/areas/{gss}/rounds/{round}")
    Mono<Rendering> round(@PathVariable String gss, @PathVariable String round, Viewer viewer) {
        RoundId id = RoundId.at(gss, round);
        return viewer.role().leads() ? forLead(id, viewer) : forParticipant(id, viewer);
    }

    private Mono<Rendering> forLead(RoundId id, Viewer viewer) {
        return standings
                .get(id)
                .map(standing -> Rendering.view("round/round")
                        .modelAttribute("page", RoundPage.of(viewer, standing, clock.instant(), phrases))
                        .build());
    }

    private Mono<Rendering> forParticipant(RoundId id, Viewer viewer) {
        return rounds.get(id)
                .filter(round -> round.state() != Round.State.PREPARING)
                .switchIfEmpty(Mono.error(new NotFound("A round", id)))
                .map(round -> Rendering.view("round/participant")
                        .modelAttribute("page", ParticipantRoundPage.of(viewer, round, phrases))
                        .build());
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @PostMapping("/areas/{gss}/rounds/{round}/agree")
    Mono<Rendering> agree(
            @PathVariable String gss, @PathVariable String round, Viewer viewer, ServerWebExchange exchange) {
        RoundId id = RoundId.at(gss, round);
        return exchange.getFormData()
                .map(form -> String.valueOf(form.getFirst("seen")))
                .flatMap(seen -> opening.agree(viewer, id, seen))
                .map(agreed -> Redirect.to(id, "", agreed.isOpen() ? "opened" : "agreed"));
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @PostMapping("/areas/{gss}/rounds/{round}/close")
    Mono<Rendering> close(@PathVariable String gss, @PathVariable String round, Viewer viewer) {
        RoundId id = RoundId.at(gss, round);
        return closing.close(viewer, id).map(closed -> Redirect.to(id, "", "closed"));
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @PostMapping("/areas/{gss}/rounds/{round}/reopen")
    Mono<Rendering> reopen(@PathVariable String gss, @PathVariable String round, Viewer viewer) {
        RoundId id = RoundId.at(gss, round);
        return closing.reopen(viewer, id).map(open -> Redirect.to(id, "", "reopened"));
    }
}
