package tandem.round.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tandem.NotFound;
import tandem.Rejected;
import tandem.access.Role;
import tandem.access.Viewer;
import tandem.access.web.OpenTo;
import tandem.area.web.Phrases;
import tandem.questionnaire.Instrument;
import tandem.round.AgreedPlace;
import tandem.round.AgreedPlaces;
import tandem.round.Round;
import tandem.round.RoundId;
import tandem.round.Rounds;
import tandem.round.Together;
import tandem.round.Topic;
import tandem.site.web.FormErrors;

/** What the leads record in the room: one writes down what came out of each topic, the other confirms it. */
@Controller
@RequestMapping("/areas/{gss}/rounds/{round}/together")
class TogetherPages {

    private final Rounds rounds;
    private final AgreedPlaces places;
    private final Together together;
    private final Phrases phrases;

    TogetherPages(Rounds rounds, AgreedPlaces places, Together together, Phrases phrases) {
        this.rounds = rounds;
        this.places = places;
        this.together = together;
        this.phrases = phrases;
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @GetMapping
    Mono<Rendering> list(@PathVariable String gss, @PathVariable String round, Viewer viewer) {
        return room(RoundId.at(gss, round))
                .map(room -> Rendering.view("round/together")
                        .modelAttribute(
                                "page",
                                TogetherPage.of(viewer, room.round(), room.instrument(), room.places(), phrases))
                        .build());
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @GetMapping("/{kind:whole|relationship|element}/{*id}")
    Mono<Rendering> topic(
            @PathVariable String gss, @PathVariable String round, @PathVariable String kind, @PathVariable String id) {
        return room(RoundId.at(gss, round)).map(room -> {
            Topic topic = topic(room, kind + id);
            room.requireTimeFor(topic);
            return page(room, topic, TopicForm.of(TogetherPage.of(topic, room.places())), FormErrors.none());
        });
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @PostMapping("/{kind:whole|relationship|element}/{*id}")
    Mono<Rendering> record(
            @PathVariable String gss,
            @PathVariable String round,
            @PathVariable String kind,
            @PathVariable String id,
            Viewer viewer,
            ServerWebExchange exchange) {
        RoundId roundId = RoundId.at(gss, round);
        return Mono.zip(room(roundId), exchange.getFormData()).flatMap(both -> {
            Room room = both.getT1();
            Topic topic = topic(room, kind + id);
            TopicForm form = TopicForm.read(topic, both.getT2());
            FormErrors errors = form.errors();
            return errors.any()
                    ? Mono.just(page(room, topic, form, errors))
                    : together.record(viewer, roundId, topic.about(), form.outcomes())
                            .thenReturn(Redirect.to(roundId, "/together", "recorded"));
        });
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @PostMapping("/confirm")
    Mono<Rendering> confirm(
            @PathVariable String gss, @PathVariable String round, Viewer viewer, ServerWebExchange exchange) {
        RoundId id = RoundId.at(gss, round);
        return exchange.getFormData()
                .flatMap(form -> together.confirm(
                        viewer, id, String.valueOf(form.getFirst("about")), String.valueOf(form.getFirst("seen"))))
                .thenReturn(Redirect.to(id, "/together", "confirmed"));
    }

    private Rendering page(Room room, Topic topic, TopicForm form, FormErrors errors) {
        return Rendering.view("round/topic")
                .modelAttribute(
                        "page",
                        TopicPage.of(
                                topic,
                                room.round(),
                                room.instrument(),
                                TogetherPage.of(topic, room.places()),
                                form,
                                errors,
                                phrases))
                .status(errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                .build();
    }

    /** A round that records agreed places; for others there is no such page. */
    private Mono<Room> room(RoundId id) {
        return rounds.get(id)
                .filter(round -> round.terms().mode().recordsAgreement())
                .switchIfEmpty(Mono.error(new NotFound("A room", id)))
                .flatMap(round -> Mono.zip(
                                rounds.instrument(round), places.list(id).collectList())
                        .map(all -> new Room(round, all.getT1(), all.getT2())));
    }

    private static Topic topic(Room room, String about) {
        return Topic.find(about, room.round(), room.instrument())
                .orElseThrow(() -> new NotFound("A topic", "like this"));
    }

    private record Room(Round round, Instrument instrument, List<AgreedPlace> places) {

        /** Before the time for it, and without anything recorded, a form would only lose what is typed into it. */
        void requireTimeFor(Topic topic) {
            boolean recorded = places.stream().anyMatch(place -> place.about().equals(topic.about()));
            if (!recorded && !Together.isTime(round)) {
                throw new Rejected("round.together.not-now");
            }
        }
    }
}
