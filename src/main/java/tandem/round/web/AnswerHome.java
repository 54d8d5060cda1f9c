package tandem.round.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.access.Role;
import tandem.access.Viewer;
import tandem.access.web.OpenTo;
import tandem.round.AnswerSheet;
import tandem.round.Answering;
import tandem.round.RoundId;
import tandem.round.Ticket;
import tandem.site.web.FormErrors;
import tandem.site.web.SeeOther;

/** A participant's overview: where to go on, which relationships one knows, check, submit, discard. */
@Controller
@RequestMapping("/areas/{gss}/rounds/{round}/answer")
class AnswerHome {

    private final Answering answering;
    private final AnswerOverviews overviews;

    AnswerHome(Answering answering, AnswerOverviews overviews) {
        this.answering = answering;
        this.overviews = overviews;
    }

    /** The way on: the first page still to answer, or what happens next once submitted. */
    @OpenTo({Role.COUNCIL_PARTICIPANT, Role.VCS_PARTICIPANT})
    @GetMapping
    Mono<Rendering> home(
            @PathVariable String gss, @PathVariable String round, Viewer viewer, ServerWebExchange exchange) {
        Ticket ticket = ticket(gss, round, viewer, exchange);
        return answering.sheet(ticket).map(sheet -> {
            boolean fresh = sheet.saved().isEmpty() && sheet.round().isOpen();
            return fresh
                    ? SeeOther.at(new Journey(sheet).next())
                    : view("round/answer/overview", sheet, ticket, exchange);
        });
    }

    @OpenTo({Role.COUNCIL_PARTICIPANT, Role.VCS_PARTICIPANT})
    @GetMapping("/relationships")
    Mono<Rendering> relationships(
            @PathVariable String gss, @PathVariable String round, Viewer viewer, ServerWebExchange exchange) {
        return page("round/answer/relationships", ticket(gss, round, viewer, exchange), exchange);
    }

    @OpenTo({Role.COUNCIL_PARTICIPANT, Role.VCS_PARTICIPANT})
    @PostMapping("/relationships")
    Mono<Rendering> know(
            @PathVariable String gss, @PathVariable String round, Viewer viewer, ServerWebExchange exchange) {
        Ticket ticket = ticket(gss, round, viewer, exchange);
        return Mono.zip(answering.sheet(ticket), exchange.getFormData()).flatMap(both -> {
            KnownForm form = KnownForm.of(both.getT2());
            FormErrors errors = form.errors(both.getT1());
            return errors.any()
                    ? Mono.just(refuse(both.getT1(), form, errors, AnswerFlow.returnLink(exchange, ticket)))
                    : know(ticket, form);
        });
    }

    private Mono<Rendering> know(Ticket ticket, KnownForm form) {
        return answering
                .know(ticket, form.numbers())
                .then(answering.sheet(ticket))
                .map(Journey::new)
                .map(journey -> SeeOther.at(form.later() ? journey.base() + "/later" : journey.afterChoosing()));
    }

    private Rendering refuse(AnswerSheet sheet, KnownForm form, FormErrors errors, String returnLink) {
        return Rendering.view("round/answer/relationships")
                .modelAttribute("page", overviews.of(sheet, returnLink).with(form.known(), errors))
                .status(HttpStatus.UNPROCESSABLE_CONTENT)
                .build();
    }

    @OpenTo({Role.COUNCIL_PARTICIPANT, Role.VCS_PARTICIPANT})
    @GetMapping("/check")
    Mono<Rendering> check(
            @PathVariable String gss, @PathVariable String round, Viewer viewer, ServerWebExchange exchange) {
        return page("round/answer/check", ticket(gss, round, viewer, exchange), exchange);
    }

    /** The first page after Continue: the return link, before there is anything to lose. */
    @OpenTo({Role.COUNCIL_PARTICIPANT, Role.VCS_PARTICIPANT})
    @GetMapping("/link")
    Mono<Rendering> link(
            @PathVariable String gss, @PathVariable String round, Viewer viewer, ServerWebExchange exchange) {
        return page("round/answer/link", ticket(gss, round, viewer, exchange), exchange);
    }

    @OpenTo({Role.COUNCIL_PARTICIPANT, Role.VCS_PARTICIPANT})
    @GetMapping("/later")
    Mono<Rendering> later(
            @PathVariable String gss, @PathVariable String round, Viewer viewer, ServerWebExchange exchange) {
        return page("round/answer/later", ticket(gss, round, viewer, exchange), exchange);
    }

    @OpenTo({Role.COUNCIL_PARTICIPANT, Role.VCS_PARTICIPANT})
    @PostMapping("/submit")
    Mono<Rendering> submit(
            @PathVariable String gss, @PathVariable String round, Viewer viewer, ServerWebExchange exchange) {
        Ticket ticket = ticket(gss, round, viewer, exchange);
        return answering
                .submit(ticket)
                .thenReturn(SeeOther.at(ticket.participation().round().path() + "/answer"));
    }

    @OpenTo({Role.COUNCIL_PARTICIPANT, Role.VCS_PARTICIPANT})
    @GetMapping("/discard")
    Mono<Rendering> askToDiscard(
            @PathVariable String gss, @PathVariable String round, Viewer viewer, ServerWebExchange exchange) {
        return page("round/answer/discard", ticket(gss, round, viewer, exchange), exchange);
    }

    @OpenTo({Role.COUNCIL_PARTICIPANT, Role.VCS_PARTICIPANT})
    @PostMapping("/discard")
    Mono<Rendering> discard(
            @PathVariable String gss, @PathVariable String round, Viewer viewer, ServerWebExchange exchange) {
        Ticket ticket = ticket(gss, round, viewer, exchange);
        String next = ticket.participation().round().path() + "/answer/later?done=answer.discarded";
        return answering.discard(ticket).thenReturn(SeeOther.at(next));
    }

    private Mono<Rendering> page(String view, Ticket ticket, ServerWebExchange exchange) {
        return answering
                .sheet(ticket)
                .flatMap(sheet -> AnswerFlow.ifAnswering(sheet, () -> Mono.just(view(view, sheet, ticket, exchange))));
    }

    private Rendering view(String view, AnswerSheet sheet, Ticket ticket, ServerWebExchange exchange) {
        return Rendering.view(view)
                .modelAttribute("page", overviews.of(sheet, AnswerFlow.returnLink(exchange, ticket)))
                .build();
    }

    private static Ticket ticket(String gss, String round, Viewer viewer, ServerWebExchange exchange) {
        return Tickets.of(exchange, viewer, new RoundId(new AreaCode(gss), round));
    }
}
