package tandem.area.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.access.Erasing;
import tandem.access.PersonId;
import tandem.access.Role;
import tandem.access.Viewer;
import tandem.access.web.OpenTo;
import tandem.area.Area;
import tandem.area.Areas;
import tandem.site.web.Confirm;
import tandem.site.web.SeeOther;

/** The people whose names are kept, for the administrator, who can erase one of them. */
@Controller
class PeoplePages {

    private final Erasing erasing;
    private final Areas areas;
    private final Phrases phrases;

    PeoplePages(Erasing erasing, Areas areas, Phrases phrases) {
        this.erasing = erasing;
        this.areas = areas;
        this.phrases = phrases;
    }

    @OpenTo(Role.ADMINISTRATOR)
    @GetMapping("/admin/people")
    Mono<Rendering> list(Viewer viewer) {
        return erasing.list(viewer)
                .concatMap(known -> card(known, viewer))
                .collectList()
                .map(cards -> Rendering.view("area/people")
                        .modelAttribute("page", new PeoplePage(cards))
                        .build());
    }

    @OpenTo(Role.ADMINISTRATOR)
    @GetMapping("/admin/people/{person:[a-z0-9-]{3,60}}")
    Mono<Rendering> one(@PathVariable String person, Viewer viewer) {
        return card(person, viewer)
                .map(card -> Rendering.view("area/person")
                        .modelAttribute("page", card.asPage(phrases))
                        .build());
    }

    @OpenTo(Role.ADMINISTRATOR)
    @GetMapping("/admin/people/{person:[a-z0-9-]{3,60}}/erase")
    Mono<Rendering> ask(@PathVariable String person, Viewer viewer) {
        return card(person, viewer)
                .map(card -> new Confirm(
                        phrases.say("area.erase.title", card.name()),
                        card.whatErasingDoes(phrases),
                        card.href() + "/erase",
                        Map.of(),
                        phrases.say("area.erase.yes"),
                        card.href()))
                .map(page -> Rendering.view("site/confirm")
                        .modelAttribute("page", page)
                        .build());
    }

    /** Erasing somebody who is erased changes nothing, so that a second click does no harm. */
    @OpenTo(Role.ADMINISTRATOR)
    @PostMapping("/admin/people/{person:[a-z0-9-]{3,60}}/erase")
    Mono<Rendering> erase(@PathVariable String person, Viewer viewer) {
        return erasing.erase(viewer, new PersonId(person)).thenReturn(SeeOther.at("/admin/people?done=area.erased"));
    }

    private Mono<PersonCard> card(String person, Viewer viewer) {
        return erasing.get(viewer, new PersonId(person)).flatMap(known -> card(known, viewer));
    }

    private Mono<PersonCard> card(Erasing.Known known, Viewer viewer) {
        return Flux.fromIterable(known.roles())
                .concatMap(held -> Flux.fromIterable(held.areas())
                        .concatMap(code -> areas.find(code).map(Area::name).defaultIfEmpty(code.gss()))
                        .collectList()
                        .map(names -> PersonCard.role(held.role(), names, phrases)))
                .collectList()
                .map(roles -> PersonCard.of(
                        known,
                        roles,
                        erasing.isAdministrator(viewer, known.person().id()),
                        phrases));
    }
}
