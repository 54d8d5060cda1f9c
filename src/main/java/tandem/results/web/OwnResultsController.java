package tandem.results.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import tandem.Days;
import tandem.Side;
import tandem.access.Role;
import tandem.access.Viewer;
import tandem.access.web.OpenTo;
import tandem.results.SeeingAlone;
import tandem.round.InPost;
import tandem.round.Round;
import tandem.round.RoundId;
import tandem.round.Rounds;
import tandem.site.web.SeeOther;

/** A side's own results, thirty days after closing without a joint reveal. For the other side they do not exist. */
@Controller
class OwnResultsController {

    private static final String OWN = "/areas/{gss}/rounds/{round}/own-results";

    private final SeeingAlone alone;
    private final Rounds rounds;
    private final InPost inPost;
    private final MessageSourceAccessor messages;

    OwnResultsController(SeeingAlone alone, Rounds rounds, InPost inPost, MessageSource messages) {
        this.alone = alone;
        this.rounds = rounds;
        this.inPost = inPost;
        this.messages = new MessageSourceAccessor(messages, Locale.UK);
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @PostMapping(OWN)
    Mono<Rendering> see(@PathVariable String gss, @PathVariable String round, Viewer viewer) {
        return alone.see(viewer, RoundId.at(gss, round)).map(seen -> redirect(seen, "/own-results"));
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD, Role.COUNCIL_PARTICIPANT, Role.VCS_PARTICIPANT})
    @GetMapping(OWN)
    Mono<Rendering> own(@PathVariable String gss, @PathVariable String round, Viewer viewer) {
        return rounds.get(RoundId.at(gss, round))
                .flatMap(inPost::withCountedYes)
                .flatMap(found -> found.isRevealed()
                        ? Mono.just(redirect(found, "/results"))
                        : alone.get(viewer, found.id())
                                .zipWith(rounds.instrument(found))
                                .map(read -> OwnResultsPage.of(
                                        read.getT1(),
                                        viewer.side().orElseThrow(),
                                        new SeenWords(read.getT2(), messages, found.id()),
                                        Days.of(read.getT1().revealedOn()),
                                        yeses(found)))
                                .map(page -> Rendering.view("results/own")
                                        .modelAttribute("page", page)
                                        .build()));
    }

    private List<String> yeses(Round round) {
        return Arrays.stream(Side.values())
                .map(side -> round.revealYes()
                        .of(side)
                        .map(yes -> messages.getMessage(
                                "results.own.agreed." + side.key(), new Object[] {Days.of(yes.at())}))
                        .orElseGet(() -> messages.getMessage("results.own.not-agreed." + side.key())))
                .toList();
    }

    private static Rendering redirect(Round round, String page) {
        return SeeOther.at(round.id().path() + page);
    }
}
