package tandem.round.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tandem.Days;
import tandem.NotFound;
import tandem.Rejected;
import tandem.access.Leaderships;
import tandem.access.Person;
import tandem.access.Role;
import tandem.access.Secret;
import tandem.access.Viewer;
import tandem.access.web.Clients;
import tandem.access.web.Entrance;
import tandem.access.web.OpenTo;
import tandem.area.Areas;
import tandem.round.Answering;
import tandem.round.Participation;
import tandem.round.Round;
import tandem.round.Rounds;
import tandem.round.Terms;
import tandem.round.Ticket;
import tandem.site.web.SeeOther;

/** A participant's way in: an invitation is read, and exchanged once; a return link comes back to what was answered. */
@Controller
class Invitations {

    private final Answering answering;
    private final Rounds rounds;
    private final Areas areas;
    private final Leaderships leaderships;
    private final Entrance entrance;
    private final Clients clients;

    Invitations(
            Answering answering,
            Rounds rounds,
            Areas areas,
            Leaderships leaderships,
            Entrance entrance,
            Clients clients) {
        this.answering = answering;
        this.rounds = rounds;
        this.areas = areas;
        this.leaderships = leaderships;
        this.entrance = entrance;
        this.clients = clients;
    }

    @OpenTo(Role.VISITOR)
    @GetMapping("/invitations/{secret}")
    Mono<Rendering> invitation(@PathVariable String secret, ServerWebExchange exchange) {
        return clients.guard(exchange, answering.look(secret))
                .flatMap(participation ->
                        Mono.zip(page("/invitations/" + secret, participation), wayBack(exchange, participation)))
                .map(both -> Rendering.view("round/answer/invitation")
                        .modelAttribute("page", both.getT1())
                        .modelAttribute("wayBack", both.getT2())
                        .build());
    }

    /** What Continue sends along: the secret that will be the return link's, so that pressing it twice is once. */
    record Continued(@Nullable String kept) {

        Secret secret() {
            return kept != null && Secret.isValid(kept) ? new Secret(kept) : Secret.random();
        }
    }

    @OpenTo(Role.VISITOR)
    @PostMapping("/invitations/{secret}")
    Mono<Rendering> claim(@PathVariable String secret, Continued form, ServerWebExchange exchange) {
        return clients.guard(exchange, answering.look(secret))
                .then(Mono.defer(() -> answering.claim(secret, form.secret())))
                .zipWhen(answering::enter)
                .flatMap(found -> enter(exchange, found.getT1(), found.getT2(), "/answer/link"));
    }

    /** The address of this browser's own answers, if it is the one that used the invitation; else empty text. */
    private Mono<String> wayBack(ServerWebExchange exchange, Participation participation) {
        return Mono.justOrEmpty(Tickets.find(exchange))
                .filter(ticket -> ticket.participation().equals(participation.id()))
                .flatMap(ticket -> answering.enter(ticket).thenReturn("/my-answers/" + ticket.text()))
                .onErrorResume(NotFound.class, gone -> Mono.empty())
                .onErrorResume(Rejected.class, gone -> Mono.empty())
                .defaultIfEmpty("");
    }

    @OpenTo(Role.VISITOR)
    @GetMapping("/my-answers/{ticket}")
    Mono<Rendering> comeBack(@PathVariable String ticket, ServerWebExchange exchange) {
        return clients.guard(exchange, read(ticket).flatMap(answering::enter))
                .flatMap(participation -> page("/my-answers/" + ticket, participation))
                .map(page -> Rendering.view("round/answer/come-back")
                        .modelAttribute("page", page)
                        .build());
    }

    @OpenTo(Role.VISITOR)
    @PostMapping("/my-answers/{ticket}")
    Mono<Rendering> resume(@PathVariable String ticket, ServerWebExchange exchange) {
        return clients.guard(exchange, read(ticket).zipWhen(answering::enter))
                .flatMap(found -> enter(exchange, found.getT1(), found.getT2(), "/answer"));
    }

    private static Mono<Ticket> read(String ticket) {
        return Mono.justOrEmpty(Ticket.read(ticket))
                .switchIfEmpty(Mono.error(() -> new NotFound("A return link", "like this")));
    }

    private Mono<Rendering> enter(ServerWebExchange exchange, Ticket ticket, Participation participation, String next) {
        return entrance.enter(exchange, viewer(participation)).then(Mono.fromSupplier(() -> {
            Tickets.set(exchange, ticket);
            return SeeOther.at(participation.id().round().path() + next);
        }));
    }

    private static Viewer viewer(Participation participation) {
        return new Viewer(
                participation.id().toString(),
                participation.affiliation().name(),
                Role.participantOf(participation.affiliation().side()),
                Optional.of(participation.id().round().area()));
    }

    private Mono<InvitationPage> page(String address, Participation participation) {
        return rounds.get(participation.id().round())
                .flatMap(round -> Mono.zip(
                                areas.get(round.id().area()),
                                leaderships.get(round.id().area()),
                                rounds.instrument(round))
                        .map(all -> page(
                                address,
                                participation,
                                round,
                                all.getT1().name(),
                                all.getT1().council(),
                                all.getT2()
                                        .lead(participation.affiliation().side())
                                        .map(Invitations::nameAndPost)
                                        .orElse(""),
                                all.getT3().minutes())));
    }

    private static InvitationPage page(
            String address,
            Participation participation,
            Round round,
            String area,
            String council,
            String invitedBy,
            int minutes) {
        return new InvitationPage(
                address,
                area,
                council,
                invitedBy,
                participation.who(),
                participation.affiliation().name(),
                InvitationPage.sideKey(participation),
                round.title(),
                round.closesOn(),
                InvitationPage.promiseKey(round),
                round.terms().threshold(),
                round.terms().threshold() < Terms.DEFAULT_THRESHOLD,
                minutes,
                round.isOpen(),
                participation.claimedAt().map(Days::withTime).orElse(""),
                Secret.random().text());
    }

    private static String nameAndPost(Person person) {
        return person.post().isBlank() ? person.name() : person.name() + ", " + person.post();
    }
}
