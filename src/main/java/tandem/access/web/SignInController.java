package tandem.access.web;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tandem.NotFound;
import tandem.access.AccessLink;
import tandem.access.Doorkeeper;
import tandem.access.Role;
import tandem.access.Viewer;
import tandem.site.web.FormErrors;
import tandem.site.web.SeeOther;

/** Signing in with a return link, opened or pasted, and signing out. */
@Controller
class SignInController {

    private final Doorkeeper doorkeeper;
    private final Entrance entrance;
    private final AccessPages pages;
    private final Clients clients;
    private final SignInPages signInPages;

    SignInController(
            Doorkeeper doorkeeper, Entrance entrance, AccessPages pages, Clients clients, SignInPages signInPages) {
        this.doorkeeper = doorkeeper;
        this.entrance = entrance;
        this.pages = pages;
        this.clients = clients;
        this.signInPages = signInPages;
    }

    @OpenTo(Role.VISITOR)
    @GetMapping("/return/{token}")
    Mono<Rendering> ask(@PathVariable String token, ServerWebExchange exchange) {
        return look(token, exchange)
                .flatMap(link -> pages.returning(link, token))
                .map(page -> Rendering.view("access/return")
                        .modelAttribute("page", page)
                        .build());
    }

    @OpenTo(Role.VISITOR)
    @PostMapping("/return/{token}")
    Mono<Rendering> comeBack(@PathVariable String token, ServerWebExchange exchange) {
        return look(token, exchange).flatMap(link -> enter(exchange, link.viewer(), Optional.empty()));
    }

    @OpenTo(Role.VISITOR)
    @GetMapping("/sign-in")
    Rendering signIn(@RequestParam(defaultValue = "/") String to) {
        return signInPages.empty(Addresses.isLocal(to) ? to : "/");
    }

    /** Where somebody lands whom a provider let in, or did not, and who has no role by a verified address. */
    @OpenTo(Role.VISITOR)
    @GetMapping(Providers.UNKNOWN)
    Rendering unknown() {
        return Rendering.view("access/unknown").build();
    }

    @OpenTo(Role.VISITOR)
    @PostMapping("/sign-in")
    Mono<Rendering> signIn(PastedLink pasted, ServerWebExchange exchange) {
        return Mono.justOrEmpty(pasted.page())
                .map(SeeOther::at)
                .switchIfEmpty(Mono.defer(() -> look(pasted.token(), exchange)
                        .flatMap(link -> enter(exchange, link.viewer(), Optional.of(pasted.to())))))
                .onErrorResume(NotFound.class, unknown -> Mono.just(refuse(pasted)));
    }

    @OpenTo(Role.VISITOR)
    @PostMapping("/sign-out")
    Mono<Rendering> signOut(ServerWebExchange exchange, Viewer viewer) {
        String done = viewer.role().participates() ? "access.signed-out-answering" : "access.signed-out";
        return entrance.leave(exchange).thenReturn(SeeOther.at("/?done=" + done));
    }

    private Mono<AccessLink> look(String token, ServerWebExchange exchange) {
        return clients.guard(exchange, doorkeeper.look(token, AccessLink.Kind.RETURN));
    }

    private Mono<Rendering> enter(ServerWebExchange exchange, Viewer viewer, Optional<String> to) {
        return entrance.enter(exchange, viewer).thenReturn(SeeOther.at(Addresses.afterSignIn(to, viewer)));
    }

    private Rendering refuse(PastedLink pasted) {
        String problem = pasted.link().isBlank() ? "access.sign-in.empty" : "access.sign-in.unknown";
        return signInPages.wrongLink(
                pasted.link(), pasted.to(), FormErrors.none().with("link", problem));
    }
}
