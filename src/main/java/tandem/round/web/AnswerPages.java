package tandem.round.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.NotFound;
import tandem.access.Role;
import tandem.access.Viewer;
import tandem.access.web.OpenTo;
import tandem.round.Answer;
import tandem.round.AnswerSheet;
import tandem.round.Answering;
import tandem.round.Part;
import tandem.round.PartName;
import tandem.round.RoundId;
import tandem.round.Ticket;
import tandem.site.web.FormErrors;
import tandem.site.web.SeeOther;

/** Answering part by part: each page saves when it is sent, and can be sent again. */
@Controller
@RequestMapping("/areas/{gss}/rounds/{round}/answer")
class AnswerPages {

    private final Answering answering;
    private final AnswerWords words;

    AnswerPages(Answering answering, AnswerWords words) {
        this.answering = answering;
        this.words = words;
    }

    @OpenTo({Role.COUNCIL_PARTICIPANT, Role.VCS_PARTICIPANT})
    @GetMapping("/{kind:whole|barriers}")
    Mono<Rendering> single(
            @PathVariable String gss,
            @PathVariable String round,
            @PathVariable String kind,
            Viewer viewer,
            ServerWebExchange exchange) {
        return show(new RoundId(new AreaCode(gss), round), new PartName(kind), viewer, exchange);
    }

    @OpenTo({Role.COUNCIL_PARTICIPANT, Role.VCS_PARTICIPANT})
    @GetMapping("/{kind:relationship|theme}/{about}")
    Mono<Rendering> oneOfMany(
            @PathVariable String gss,
            @PathVariable String round,
            @PathVariable String kind,
            @PathVariable String about,
            Viewer viewer,
            ServerWebExchange exchange) {
        return show(new RoundId(new AreaCode(gss), round), new PartName(kind + "/" + about), viewer, exchange);
    }

    @OpenTo({Role.COUNCIL_PARTICIPANT, Role.VCS_PARTICIPANT})
    @PostMapping("/{kind:whole|barriers}")
    Mono<Rendering> saveSingle(
            @PathVariable String gss,
            @PathVariable String round,
            @PathVariable String kind,
            Viewer viewer,
            ServerWebExchange exchange) {
        return save(new RoundId(new AreaCode(gss), round), new PartName(kind), viewer, exchange);
    }

    @OpenTo({Role.COUNCIL_PARTICIPANT, Role.VCS_PARTICIPANT})
    @PostMapping("/{kind:relationship|theme}/{about}")
    Mono<Rendering> saveOneOfMany(
            @PathVariable String gss,
            @PathVariable String round,
            @PathVariable String kind,
            @PathVariable String about,
            Viewer viewer,
            ServerWebExchange exchange) {
        return save(new RoundId(new AreaCode(gss), round), new PartName(kind + "/" + about), viewer, exchange);
    }

    private Mono<Rendering> show(RoundId round, PartName name, Viewer viewer, ServerWebExchange exchange) {
        Ticket ticket = Tickets.of(exchange, viewer, round);
        return answering
                .sheet(ticket)
                .flatMap(sheet -> AnswerFlow.ifAnswering(sheet, () -> render(sheet, name, ticket, exchange)));
    }

    private Mono<Rendering> render(AnswerSheet sheet, PartName name, Ticket ticket, ServerWebExchange exchange) {
        requireAsked(sheet, name);
        return Mono.just(view(page(sheet, name, ticket, exchange, FormErrors.none()), HttpStatus.OK));
    }

    private Mono<Rendering> save(RoundId round, PartName name, Viewer viewer, ServerWebExchange exchange) {
        Ticket ticket = Tickets.of(exchange, viewer, round);
        return Mono.zip(answering.sheet(ticket), exchange.getFormData()).flatMap(both -> {
            AnswerSheet sheet = both.getT1();
            requireAsked(sheet, name);
            return save(sheet, name, ticket, exchange, both.getT2());
        });
    }

    private Mono<Rendering> save(
            AnswerSheet sheet,
            PartName name,
            Ticket ticket,
            ServerWebExchange exchange,
            MultiValueMap<String, String> sent) {
        AnswerForm form = new AnswerForm(sent);
        List<QuestionGroup> asked = words.questions(sheet, name);
        Map<String, Answer> answers = form.answers(asked);
        FormErrors errors = form.errors(asked).and(errors(sheet, name, form));
        if (errors.any()) {
            AnswerSheet typed = AnswerFlow.with(sheet, name, answers);
            return Mono.just(view(page(typed, name, ticket, exchange, errors), HttpStatus.UNPROCESSABLE_CONTENT));
        }
        Journey journey = new Journey(AnswerFlow.with(sheet, name, answers));
        String next = sent.containsKey("later") ? journey.base() + "/later" : journey.after(name);
        return answering.save(ticket, name, answers).thenReturn(SeeOther.at(next));
    }

    private static FormErrors errors(AnswerSheet sheet, PartName name, AnswerForm form) {
        int allowed = sheet.instrument().barriers().map(asked -> asked.worst()).orElse(0);
        boolean tooMany = name.equals(PartName.BARRIERS) && form.countMost(Part.BARRIERS) > allowed;
        return FormErrors.none()
                .withIf(tooMany, Part.BARRIERS + Questions.MOST, "answer.error.too-many-worst", allowed);
    }

    private AnswerPage page(
            AnswerSheet sheet, PartName name, Ticket ticket, ServerWebExchange exchange, FormErrors errors) {
        Journey journey = new Journey(sheet);
        return new AnswerPage(
                words.title(sheet, name),
                words.lead(sheet, name),
                journey.base(),
                journey.address(name),
                journey.before(name),
                journey.step(name),
                journey.steps(),
                words.questions(sheet, name),
                AnswerFlow.returnLink(exchange, ticket),
                errors);
    }

    private static Rendering view(AnswerPage page, HttpStatus status) {
        return Rendering.view("round/answer/part")
                .modelAttribute("page", page)
                .status(status)
                .build();
    }

    /** A part that is not asked of this participant does not exist; a relationship not ticked yet can be opened. */
    private static void requireAsked(AnswerSheet sheet, PartName name) {
        boolean asked = AnswerSheet.possible(
                        sheet.round(), sheet.participation().affiliation(), sheet.instrument())
                .contains(name);
        if (!asked) {
            throw new NotFound("A part", name);
        }
    }
}
