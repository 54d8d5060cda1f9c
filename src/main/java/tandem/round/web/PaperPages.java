package tandem.round.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import tandem.NotFound;
import tandem.access.Role;
import tandem.access.Viewer;
import tandem.access.web.OpenTo;
import tandem.round.Round;
import tandem.round.RoundId;
import tandem.round.Rounds;

/** A round's questions on paper, in the words of the side that prints them. */
@Controller
class PaperPages {

    private final Rounds rounds;
    private final MessageSourceAccessor words;

    PaperPages(Rounds rounds, MessageSource messages) {
        this.rounds = rounds;
        this.words = new MessageSourceAccessor(messages, Locale.UK);
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD, Role.COUNCIL_PARTICIPANT, Role.VCS_PARTICIPANT})
    @GetMapping("/areas/{gss}/rounds/{round}/paper")
    Mono<Rendering> paper(@PathVariable String gss, @PathVariable String round, Viewer viewer) {
        RoundId id = RoundId.at(gss, round);
        return rounds.get(id)
                .filter(found -> viewer.role().leads() || found.state() != Round.State.PREPARING)
                .switchIfEmpty(Mono.error(new NotFound("A round", id)))
                .flatMap(found -> rounds.instrument(found)
                        .map(instrument -> Rendering.view("round/paper")
                                .modelAttribute(
                                        "page",
                                        PaperPage.of(
                                                found, instrument, viewer.side().orElseThrow(), words))
                                .build()));
    }
}
