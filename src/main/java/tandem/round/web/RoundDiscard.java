package tandem.round.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import tandem.access.Role;
import tandem.access.Viewer;
import tandem.access.web.OpenTo;
import tandem.area.web.Phrases;
import tandem.round.Discarding;
import tandem.round.Round;
import tandem.round.RoundId;
import tandem.site.web.Confirm;
import tandem.site.web.SeeOther;

/** Asks before a round that is being prepared is discarded, and does it. */
@Controller
@RequestMapping("/areas/{gss}/rounds/{round}/discard")
class RoundDiscard {

    private final Discarding discarding;
    private final Phrases phrases;

    RoundDiscard(Discarding discarding, Phrases phrases) {
        this.discarding = discarding;
        this.phrases = phrases;
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @GetMapping
    Mono<Rendering> ask(@PathVariable String gss, @PathVariable String round, Viewer viewer) {
        return discarding
                .look(viewer, RoundId.at(gss, round))
                .map(found -> Rendering.view("site/confirm")
                        .modelAttribute("page", question(found))
                        .build());
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @PostMapping
    Mono<Rendering> discard(@PathVariable String gss, @PathVariable String round, Viewer viewer) {
        RoundId id = RoundId.at(gss, round);
        return discarding
                .discard(viewer, id)
                .thenReturn(SeeOther.at("/areas/" + id.area() + "/rounds?done=round.discarded"));
    }

    private Confirm question(Round round) {
        List<String> lines = List.of(
                phrases.say("round.discard.what"),
                phrases.say("round.discard.invitations"),
                phrases.say("round.discard.log"));
        return new Confirm(
                phrases.say("round.discard.title", round.title()),
                lines,
                round.id().path() + "/discard",
                Map.of(),
                phrases.say("round.discard.yes"),
                round.id().path());
    }
}
