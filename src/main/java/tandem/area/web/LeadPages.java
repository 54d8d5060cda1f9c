package tandem.area.web;

import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.NotFound;
import tandem.Rejected;
import tandem.Side;
import tandem.access.Leaderships;
import tandem.access.Leads;
import tandem.access.Person;
import tandem.access.Role;
import tandem.access.Secret;
import tandem.access.Viewer;
import tandem.access.web.OpenTo;
import tandem.area.Area;
import tandem.area.Areas;
import tandem.site.web.FormErrors;

/** Names the two leads of an area. A link with which a lead claims the post is shown once, in the answer itself. */
@Controller
class LeadPages {

    private final Areas areas;
    private final Leads leads;
    private final Leaderships leaderships;
    private final Phrases phrases;

    LeadPages(Areas areas, Leads leads, Leaderships leaderships, Phrases phrases) {
        this.areas = areas;
        this.leads = leads;
        this.leaderships = leaderships;
        this.phrases = phrases;
    }

    @OpenTo(Role.ADMINISTRATOR)
    @GetMapping("/admin/areas/{gss}/leads/{side}")
    Mono<Rendering> name(@PathVariable String gss, @PathVariable String side) {
        return areas.get(new AreaCode(gss))
                .flatMap(area -> form(area, side(side), LeadForm.empty(), FormErrors.none()));
    }

    @OpenTo(Role.ADMINISTRATOR)
    @PostMapping("/admin/areas/{gss}/leads/{side}")
    Mono<Rendering> name(
            @PathVariable String gss,
            @PathVariable String side,
            @ModelAttribute LeadForm form,
            Viewer viewer,
            ServerWebExchange exchange) {
        FormErrors errors = form.errors();
        return areas.get(new AreaCode(gss))
                .flatMap(area -> errors.any()
                        ? form(area, side(side), form, errors)
                        : leads.appoint(viewer, area.code(), side(side), form.person())
                                .map(secret -> link(area, side(side), form.name(), secret, exchange))
                                .onErrorResume(Rejected.class, why -> form(area, side(side), form, atName(why))));
    }

    @OpenTo(Role.ADMINISTRATOR)
    @PostMapping("/admin/areas/{gss}/leads/{side}/link")
    Mono<Rendering> renew(
            @PathVariable String gss, @PathVariable String side, Viewer viewer, ServerWebExchange exchange) {
        return Mono.zip(areas.get(new AreaCode(gss)), leaderships.get(new AreaCode(gss)))
                .flatMap(both -> leads.renew(viewer, both.getT1().code(), side(side))
                        .map(secret -> link(
                                both.getT1(),
                                side(side),
                                both.getT2().lead(side(side)).map(Person::name).orElse(""),
                                secret,
                                exchange)));
    }

    private Mono<Rendering> form(Area area, Side side, LeadForm form, FormErrors errors) {
        return leaderships
                .get(area.code())
                .map(leadership -> Rendering.view("area/lead")
                        .modelAttribute("page", LeadPage.of(area, side, leadership, form, errors, phrases))
                        .status(errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                        .build());
    }

    private Rendering link(Area area, Side side, String name, Secret secret, ServerWebExchange exchange) {
        return Rendering.view("area/lead-link")
                .modelAttribute("page", LeadLinkPage.of(area, side, name, secret, exchange, phrases))
                .build();
    }

    private static FormErrors atName(Rejected why) {
        return FormErrors.none().with("name", why.key(), why.arguments().toArray());
    }

    private static Side side(String key) {
        return Arrays.stream(Side.values())
                .filter(side -> side.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("A side", key));
    }
}
