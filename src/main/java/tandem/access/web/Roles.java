package tandem.access.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.access.Assignments;
import tandem.access.Doorkeeper;
import tandem.access.Role;
import tandem.access.Viewer;
import tandem.site.web.Choice;
import tandem.site.web.FormErrors;
import tandem.site.web.SeeOther;

/**
 * The one role in which somebody works now, and the change to another of theirs; and signing out on every device. Only
 * what this session has shown to be one human being's can be chosen.
 */
@Controller
class Roles {

    private final Assignments assignments;
    private final Entrance entrance;
    private final Doorkeeper doorkeeper;
    private final AccessPages pages;

    Roles(Assignments assignments, Entrance entrance, Doorkeeper doorkeeper, AccessPages pages) {
        this.assignments = assignments;
        this.entrance = entrance;
        this.doorkeeper = doorkeeper;
        this.pages = pages;
    }

    /** The roles to choose from; {@code now} is the chosen one, or empty. */
    record RolesPage(List<Choice> roles, String now, FormErrors errors) {

        public boolean several() {
            return roles.size() > 1;
        }
    }

    /** Which role was chosen. */
    record RoleForm(@Nullable String role) {}

    @OpenTo(Role.VISITOR)
    @GetMapping(Arrivals.CHOOSE)
    Mono<Rendering> choose(Viewer viewer, ServerWebExchange exchange) {
        return roles(viewer, exchange)
                .flatMap(roles ->
                        roles.isEmpty() ? Mono.just(SeeOther.at("/sign-in")) : page(roles, viewer, FormErrors.none()));
    }

    @OpenTo(Role.VISITOR)
    @PostMapping(Arrivals.CHOOSE)
    Mono<Rendering> choose(RoleForm form, Viewer viewer, ServerWebExchange exchange) {
        return roles(viewer, exchange)
                .flatMap(roles -> roles.stream()
                        .filter(role -> key(role).equals(form.role()))
                        .findFirst()
                        .map(chosen -> entrance.people(exchange)
                                .flatMap(people -> entrance.enter(exchange, chosen, people))
                                .thenReturn(SeeOther.at(Addresses.home(chosen))))
                        .orElseGet(() -> roles.isEmpty()
                                ? Mono.just(SeeOther.at("/sign-in"))
                                : page(roles, viewer, FormErrors.none().with("role", "access.roles.missing"))));
    }

    @OpenTo(Role.VISITOR)
    @PostMapping("/sign-out-everywhere")
    Mono<Rendering> signOutEverywhere(Viewer viewer, ServerWebExchange exchange) {
        return entrance.people(exchange)
                .flatMap(people -> doorkeeper.signOutEverywhere(viewer, people))
                .then(entrance.leave(exchange))
                .thenReturn(SeeOther.at("/"));
    }

    /** The roles to change between; for whoever came another way, the one they have. */
    private Mono<List<Viewer>> roles(Viewer viewer, ServerWebExchange exchange) {
        return entrance.people(exchange)
                .flatMapMany(assignments::list)
                .switchIfEmpty(Flux.just(viewer).filter(known -> !known.isVisitor()))
                .collectList();
    }

    private Mono<Rendering> page(List<Viewer> roles, Viewer viewer, FormErrors errors) {
        return Flux.fromIterable(roles)
                .concatMap(this::choice)
                .collectList()
                .map(choices -> Rendering.view("access/roles")
                        .modelAttribute("page", new RolesPage(choices, viewer.isVisitor() ? "" : key(viewer), errors))
                        .status(errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                        .build());
    }

    private Mono<Choice> choice(Viewer role) {
        return pages.areaName(role.area())
                .map(area -> new Choice(
                        key(role),
                        area.isEmpty() ? pages.post(role.role()) : area,
                        area.isEmpty() ? "" : pages.post(role.role())));
    }

    private static String key(Viewer viewer) {
        return viewer.role().key() + "/" + viewer.area().map(Object::toString).orElse("") + "/" + viewer.id();
    }
}
