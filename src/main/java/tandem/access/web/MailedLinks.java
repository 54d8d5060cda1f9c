package tandem.access.web;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tandem.NotFound;
import tandem.Rejected;
import tandem.access.EmailAddress;
import tandem.access.EmailSignIn;
import tandem.access.Letter;
import tandem.access.Letters;
import tandem.access.Role;
import tandem.access.Secret;
import tandem.site.web.FormErrors;
import tandem.site.web.SeeOther;

/**
 * Signing in by a link that is mailed. Who asks for one is answered alike whether or not anybody has the address; opening
 * the link changes nothing, and the button uses it.
 */
@Controller
class MailedLinks {

    static final String LINK = "/sign-in/link/";

    private final EmailSignIn signIn;
    private final Arrivals arrivals;
    private final Clients clients;
    private final Letters letters;
    private final SignInPages pages;
    private final MessageSourceAccessor messages;

    MailedLinks(
            EmailSignIn signIn,
            Arrivals arrivals,
            Clients clients,
            Letters letters,
            SignInPages pages,
            MessageSource messages) {
        this.signIn = signIn;
        this.arrivals = arrivals;
        this.clients = clients;
        this.letters = letters;
        this.pages = pages;
        this.messages = new MessageSourceAccessor(messages, Locale.UK);
    }

    /** What somebody typed to get a link. */
    record AddressForm(@Nullable String email) {

        String typed() {
            return email == null ? "" : email.strip();
        }
    }

    @OpenTo(Role.VISITOR)
    @PostMapping("/sign-in/email")
    Mono<Rendering> ask(AddressForm form, ServerWebExchange exchange) {
        if (!letters.areSent()) {
            return Mono.error(new NotFound("A page", "like this"));
        }
        Optional<EmailAddress> address = EmailAddress.read(form.typed());
        return address.map(known -> clients.askForLetter(exchange)
                        .then(Mono.defer(() -> signIn.request(known, secret -> letters.send(letter(known, secret)))))
                        .thenReturn(SeeOther.at("/sign-in/sent")))
                .orElseGet(() -> Mono.just(pages.wrongAddress(
                        form.typed(), FormErrors.none().with("email", "access.sign-in.email.form"))));
    }

    private Letter letter(EmailAddress address, Secret secret) {
        return new Letter(
                address,
                messages.getMessage("access.mailed.subject"),
                messages.getMessage("access.mailed.letter", new Object[] {letters.address(LINK + secret.text())}));
    }

    @OpenTo(Role.VISITOR)
    @GetMapping("/sign-in/sent")
    Rendering sent() {
        return Rendering.view("access/sent").build();
    }

    @OpenTo(Role.VISITOR)
    @GetMapping(LINK + "{token}")
    Mono<Rendering> open(@PathVariable String token, ServerWebExchange exchange) {
        return clients.guard(exchange, signIn.isGood(token)).map(good -> good ? button(token) : over(HttpStatus.OK));
    }

    @OpenTo(Role.VISITOR)
    @PostMapping(LINK + "{token}")
    Mono<Rendering> use(@PathVariable String token, ServerWebExchange exchange) {
        return clients.guard(exchange, signIn.use(token))
                .flatMap(people -> arrivals.arrive(exchange, people))
                .map(SeeOther::at)
                .onErrorResume(Rejected.class, over -> Mono.just(over(HttpStatus.CONFLICT)));
    }

    private static Rendering button(String token) {
        return Rendering.view("access/mailed")
                .modelAttribute("page", new ButtonPage(LINK + token))
                .build();
    }

    /** The page that asks before the link is used. */
    record ButtonPage(String action) {}

    private static Rendering over(HttpStatus status) {
        return Rendering.view("access/mailed-over").status(status).build();
    }
}
