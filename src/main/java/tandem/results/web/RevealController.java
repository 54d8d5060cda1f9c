package tandem.results.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import tandem.access.Role;
import tandem.access.Viewer;
import tandem.access.web.OpenTo;
import tandem.results.Reveal;
import tandem.round.Round;
import tandem.round.RoundId;
import tandem.site.web.SeeOther;

/** The lead's button that agrees to reveal a round. */
@Controller
class RevealController {

    private final Reveal reveal;

    RevealController(Reveal reveal) {
        this.reveal = reveal;
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @PostMapping("/areas/{gss}/rounds/{round}/reveal")
    Mono<Rendering> agree(@PathVariable String gss, @PathVariable String round, Viewer viewer) {
        return reveal.agree(viewer, RoundId.at(gss, round)).map(RevealController::onwards);
    }

    private static Rendering onwards(Round round) {
        String address =
                round.isRevealed() ? round.id().path() + "/results" : round.id().path();
        return SeeOther.at(address);
    }
}
