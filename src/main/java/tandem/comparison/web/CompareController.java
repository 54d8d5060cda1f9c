package tandem.comparison.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import tandem.NotFound;
import tandem.access.Role;
import tandem.access.Viewer;
import tandem.access.web.OpenTo;
import tandem.comparison.Comparing;
import tandem.comparison.SideBySide;
import tandem.round.Rounds;

/** Areas side by side for peers, as long as a challenge of theirs runs. */
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

    /** What stands in place of areas: that nobody said yes, or that the challenge is over. */
    record NothingPage(boolean over) {}

    @OpenTo(Role.PEER)
    @GetMapping(path = "/compare", produces = MediaType.TEXT_HTML_VALUE)
    Mono<Rendering> page(@ModelAttribute View view, Viewer viewer) {
        return comparing
                .seenBy(viewer)
                .flatMap(areas -> make(areas, view)
                        .map(page -> show("comparison/compare", page, HttpStatus.OK))
                        .defaultIfEmpty(show("comparison/nothing", new NothingPage(false), HttpStatus.OK)))
                .defaultIfEmpty(show("comparison/nothing", new NothingPage(true), HttpStatus.FORBIDDEN));
    }

    @OpenTo(Role.PEER)
    @GetMapping(path = "/compare", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Mono<ComparePage> json(@ModelAttribute View view, Viewer viewer) {
        return comparing
                .seenBy(viewer)
                .flatMap(areas -> make(areas, view))
                .switchIfEmpty(Mono.error(() -> new NotFound("An area", "to compare")));
    }

    /** The page in the words of the first area's questionnaires; nothing without an area. */
    private Mono<ComparePage> make(SideBySide areas, View view) {
        return Mono.justOrEmpty(areas.columns().stream().findFirst())
                .flatMap(column -> rounds.get(column.results().round()))
                .flatMap(rounds::instrument)
                .map(instrument -> pages.make(areas, instrument, view));
    }

    private static Rendering show(String view, Object page, HttpStatus status) {
        return Rendering.view(view).modelAttribute("page", page).status(status).build();
    }
}
