package tandem.access.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tandem.Rejected;
import tandem.access.AccessLink;
import tandem.access.Doorkeeper;
import tandem.access.Role;
import tandem.access.Secret;

/** Claim links: opening one changes nothing; the button exchanges it, once, for a return link. */
@Controller
class ClaimController {

    private final Doorkeeper doorkeeper;
    private final Entrance entrance;
    private final AccessPages pages;
    private final Clients clients;

    ClaimController(Doorkeeper doorkeeper, Entrance entrance, AccessPages pages, Clients clients) {
        this.doorkeeper = doorkeeper;
        this.entrance = entrance;
        this.pages = pages;
        this.clients = clients;
    }

    /** What the button sends along: the secret that will be the return link's. */
    record ClaimForm(@Nullable String kept) {

        Secret secret() {
            return kept != null && Secret.isValid(kept) ? new Secret(kept) : Secret.random();
        }
    }

    @OpenTo(Role.VISITOR)
    @GetMapping("/claim/{token}")
    Mono<Rendering> ask(@PathVariable String token, ServerWebExchange exchange) {
        return clients.guard(exchange, doorkeeper.look(token, AccessLink.Kind.CLAIM))
                .flatMap(link -> link.used().isPresent()
                        ? used(token, HttpStatus.OK)
                        : pages.claim(link, token).map(page -> show("access/claim", page)));
    }

    @OpenTo(Role.VISITOR)
    @PostMapping("/claim/{token}")
    Mono<Rendering> claim(@PathVariable String token, ClaimForm form, ServerWebExchange exchange) {
        return clients.guard(exchange, doorkeeper.look(token, AccessLink.Kind.CLAIM))
                .flatMap(link -> doorkeeper
                        .claim(token, form.secret())
                        .flatMap(kept -> entrance.enter(exchange, link.viewer())
                                .thenReturn(show("access/claimed", pages.claimed(link, kept, exchange)))))
                .onErrorResume(Rejected.class, late -> used(token, HttpStatus.CONFLICT));
    }

    private Mono<Rendering> used(String token, HttpStatus status) {
        return doorkeeper
                .look(token, AccessLink.Kind.CLAIM)
                .flatMap(pages::used)
                .map(page -> Rendering.view("access/claim-used")
                        .modelAttribute("page", page)
                        .status(status)
                        .build());
    }

    private static Rendering show(String view, Object page) {
        return Rendering.view(view).modelAttribute("page", page).build();
    }
}
