package tandem.round.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import tandem.round.Answer;
import tandem.round.AnswerSheet;
import tandem.round.Part;
import tandem.round.PartName;
import tandem.round.Participation;
import tandem.round.Ticket;
import tandem.site.web.SeeOther;

/** Small steps that the participant's pages share. */
final class AnswerFlow {

    private AnswerFlow() {}

    /** The page, or the way to the page that says why there is nothing to answer any more. */
    static Mono<Rendering> ifAnswering(AnswerSheet sheet, Supplier<Mono<Rendering>> page) {
        boolean answering = sheet.round().isOpen() && sheet.participation().state() == Participation.State.CLAIMED;
        return answering ? page.get() : Mono.just(SeeOther.at(new Journey(sheet).base()));
    }

    /** The participant's own link, absolute, as this browser reached the server. */
    static String returnLink(ServerWebExchange exchange, Ticket ticket) {
        return UriComponentsBuilder.fromUri(exchange.getRequest().getURI())
                .replacePath("/my-answers/" + ticket.text())
                .replaceQuery(null)
                .build()
                .toUriString();
    }

    /** The sheet as it will be once these answers are saved. */
    static AnswerSheet with(AnswerSheet sheet, PartName name, Map<String, Answer> answers) {
        Map<PartName, Part> saved = new HashMap<>(sheet.saved());
        Part before = saved.get(name);
        Part part = new Part(
                before == null ? "" : before.key(),
                name,
                sheet.participation().affiliation().side(),
                answers,
                before == null ? Optional.empty() : before.contributor(),
                false);
        saved.put(name, part);
        return new AnswerSheet(sheet.round(), sheet.participation(), sheet.instrument(), saved);
    }
}
