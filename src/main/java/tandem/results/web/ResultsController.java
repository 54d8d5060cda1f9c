package tandem.results.web;

import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import tandem.access.Role;
import tandem.access.Viewer;
import tandem.access.web.OpenTo;
import tandem.round.RoundId;

/** The results of a round, as a page and as JSON at the same address. Before the reveal they do not exist. */
@Controller
@RequestMapping("/areas/{gss}/rounds/{round}/results")
class ResultsController {

    private final Seeing seeing;
    private final ResultsHtml html;

    ResultsController(Seeing seeing, ResultsHtml html) {
        this.seeing = seeing;
        this.html = html;
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD, Role.COUNCIL_PARTICIPANT, Role.VCS_PARTICIPANT})
    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    Mono<Rendering> page(
            @PathVariable String gss,
            @PathVariable String round,
            @RequestParam Map<String, String> asked,
            Viewer viewer) {
        return read(gss, round, asked, viewer)
                .map(page -> Rendering.view("results/results")
                        .modelAttribute("page", html.of(page))
                        .build());
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD, Role.COUNCIL_PARTICIPANT, Role.VCS_PARTICIPANT})
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Mono<ResultsPage> json(
            @PathVariable String gss,
            @PathVariable String round,
            @RequestParam Map<String, String> asked,
            Viewer viewer) {
        return read(gss, round, asked, viewer);
    }

    private Mono<ResultsPage> read(String gss, String round, Map<String, String> asked, Viewer viewer) {
        return seeing.page(RoundId.at(gss, round), viewer.side().orElseThrow(), new Viewpoint.Asked(asked));
    }
}
