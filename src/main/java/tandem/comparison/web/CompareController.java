package tandem.comparison.web;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.NotFound;
import tandem.access.Role;
import tandem.access.Viewer;
import tandem.access.web.OpenTo;
import tandem.comparison.Comparing;
import tandem.comparison.SideBySide;
import tandem.round.Rounds;

/** Areas side by side for peers, and each area's own yes or no to it. */
@Controller
class CompareController {

    private final Comparing comparing;
    private final Rounds rounds;
    private final SideBySidePage pages;

    CompareController(Comparing comparing, Rounds rounds, SideBySidePage pages) {
        this.comparing = comparing;
        this.rounds = rounds;
        this.pages = pages;
    }

    @OpenTo(Role.PEER)
    @GetMapping(path = "/compare", produces = MediaType.TEXT_HTML_VALUE)
    Mono<Rendering> page(
            @RequestParam(defaultValue = "") String x, @RequestParam(defaultValue = "") String y, Viewer viewer) {
        return read(x, y, viewer)
                .map(page -> Rendering.view("comparison/compare")
                        .modelAttribute("page", page)
                        .build())
                .defaultIfEmpty(Rendering.view("comparison/nothing").build());
    }

    @OpenTo(Role.PEER)
    @GetMapping(path = "/compare", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Mono<ComparePage> json(
            @RequestParam(defaultValue = "") String x, @RequestParam(defaultValue = "") String y, Viewer viewer) {
        return read(x, y, viewer).switchIfEmpty(Mono.error(() -> new NotFound("An area", "to compare")));
    }

    /** What each side of an area has said to those who ask to compare it. */
    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @GetMapping("/areas/{gss}/compare")
    Mono<Rendering> asked(@PathVariable String gss, Viewer viewer) {
        AreaCode area = new AreaCode(gss);
        return comparing
                .asking(area)
                .map(challenge -> AskedPage.Asked.of(challenge, area, viewer.leadingSide(), comparing.today()))
                .collectList()
                .map(asked -> Rendering.view("comparison/asked")
                        .modelAttribute("page", new AskedPage("/areas/" + area + "/compare", asked))
                        .build());
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @PostMapping("/areas/{gss}/compare/{id}/{answer:consent|withdraw}")
    Mono<Rendering> answer(
            @PathVariable String gss, @PathVariable String id, @PathVariable String answer, Viewer viewer) {
        AreaCode area = new AreaCode(gss);
        return (answer.equals("consent") ? comparing.consent(viewer, area, id) : comparing.withdraw(viewer, area, id))
                .thenReturn(Rendering.redirectTo("/areas/" + area + "/compare")
                        .status(HttpStatus.SEE_OTHER)
                        .build());
    }

    private Mono<ComparePage> read(String x, String y, Viewer viewer) {
        return comparing
                .seenBy(viewer)
                .flatMap(areas -> first(areas)
                        .map(column -> rounds.get(column.results().round())
                                .flatMap(rounds::instrument)
                                .map(instrument -> pages.make(areas, instrument, x, y)))
                        .orElse(Mono.empty()));
    }

    private static Optional<SideBySide.Column> first(SideBySide areas) {
        return areas.axes().isEmpty()
                ? Optional.empty()
                : areas.columns().stream().findFirst();
    }
}
