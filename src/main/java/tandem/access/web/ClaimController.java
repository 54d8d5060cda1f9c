package tandem.access.web;

import java.util.Optional;
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
import tandem.access.Contacts;
import tandem.access.Doorkeeper;
import tandem.access.EmailAddress;
import tandem.access.Role;
import tandem.access.Secret;
import tandem.site.web.FormErrors;

/** Claim links: opening one changes nothing; the button exchanges it, once, for a return link. */
@Controller
class ClaimController {

    private final Doorkeeper doorkeeper;
    private final Entrance entrance;
    private final AccessPages pages;
    private final Clients clients;
    private final Contacts contacts;

    ClaimController(Doorkeeper doorkeeper, Entrance entrance, AccessPages pages, Clients clients, Contacts contacts) {
        this.doorkeeper = doorkeeper;
        this.entrance = entrance;
        this.pages = pages;
        this.clients = clients;
        this.contacts = contacts;
    }

    /** What the button sends along: the secret that will be the return link's, and an email address if there is one. */
    record ClaimForm(@Nullable String kept, @Nullable String email) {

        String typed() {
            return email == null ? "" : email.strip();
        }

        Optional<EmailAddress> address() {
            return EmailAddress.read(typed());
        }

        FormErrors errors() {
            return FormErrors.none()
                    .withIf(!typed().isEmpty() && address().isEmpty(), "email", "access.sign-in.email.form");
        }

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
                        : contacts.find(link.person())
                                .defaultIfEmpty("")
                                .flatMap(email -> ask(link, token, email, FormErrors.none())));
    }

    private Mono<Rendering> ask(AccessLink link, String token, String email, FormErrors errors) {
        return pages.claim(link, token, email, errors)
                .map(page -> Rendering.view("access/claim")
                        .modelAttribute("page", page)
                        .status(errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                        .build());
    }

    @OpenTo(Role.VISITOR)
    @PostMapping("/claim/{token}")
    Mono<Rendering> claim(@PathVariable String token, ClaimForm form, ServerWebExchange exchange) {
        return clients.guard(exchange, doorkeeper.look(token, AccessLink.Kind.CLAIM))
                .flatMap(link -> problems(link, form)
                        .flatMap(errors -> errors.any() && link.used().isEmpty()
                                ? ask(link, token, form.typed(), errors)
                                : claim(link, token, form, exchange)))
                .onErrorResume(Rejected.class, late -> used(token, HttpStatus.CONFLICT));
    }

    private Mono<FormErrors> problems(AccessLink link, ClaimForm form) {
        return Mono.justOrEmpty(form.address())
                .flatMap(address -> contacts.refuse(link, address))
                .thenReturn(form.errors())
                .onErrorResume(
                        Rejected.class,
                        why -> Mono.just(FormErrors.none()
                                .with("email", why.key(), why.arguments().toArray())));
    }

    private Mono<Rendering> claim(AccessLink link, String token, ClaimForm form, ServerWebExchange exchange) {
        return doorkeeper
                .claim(token, form.secret())
                .flatMap(kept -> Mono.justOrEmpty(form.address())
                        .flatMap(address -> contacts.keep(link, address))
                        .onErrorResume(Rejected.class, changedMeanwhile -> Mono.empty())
                        .then(Mono.defer(() -> entrance.enter(exchange, link.viewer())))
                        .thenReturn(Rendering.view("access/claimed")
                                .modelAttribute("page", pages.claimed(link, kept, exchange))
                                .build()));
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
}
