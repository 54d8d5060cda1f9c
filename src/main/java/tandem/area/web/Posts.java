package tandem.area.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.access.Leaderships;
import tandem.access.Leads;
import tandem.access.Role;
import tandem.access.Viewer;
import tandem.access.web.Entrance;
import tandem.access.web.OpenTo;
import tandem.area.Areas;
import tandem.site.web.Confirm;
import tandem.site.web.SeeOther;

/** Who leads an area, for everybody in it, and how a lead leaves the post. */
@Controller
class Posts {

    private final Areas areas;
    private final Leaderships leaderships;
    private final Leads leads;
    private final Entrance entrance;
    private final Phrases phrases;

    Posts(Areas areas, Leaderships leaderships, Leads leads, Entrance entrance, Phrases phrases) {
        this.areas = areas;
        this.leaderships = leaderships;
        this.leads = leads;
        this.entrance = entrance;
        this.phrases = phrases;
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD, Role.COUNCIL_PARTICIPANT, Role.VCS_PARTICIPANT})
    @GetMapping("/areas/{gss}/leads")
    Mono<Rendering> leads(@PathVariable String gss, Viewer viewer) {
        AreaCode area = new AreaCode(gss);
        return Mono.zip(areas.get(area), leaderships.get(area))
                .map(both -> Rendering.view("area/posts")
                        .modelAttribute("page", PostsPage.of(both.getT1(), both.getT2(), viewer, phrases))
                        .build());
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @GetMapping("/areas/{gss}/leads/leave")
    Rendering ask(@PathVariable String gss) {
        String here = "/areas/" + gss + "/leads";
        return Rendering.view("site/confirm")
                .modelAttribute(
                        "page",
                        new Confirm(
                                phrases.say("area.leave.title"),
                                List.of(phrases.say("area.leave.links"), phrases.say("area.leave.told")),
                                here + "/leave",
                                Map.of(),
                                phrases.say("area.leave.yes"),
                                here))
                .build();
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @PostMapping("/areas/{gss}/leads/leave")
    Mono<Rendering> leave(@PathVariable String gss, Viewer viewer, ServerWebExchange exchange) {
        return leads.leave(viewer, new AreaCode(gss))
                .then(entrance.leave(exchange))
                .thenReturn(SeeOther.at("/"));
    }
}
