package tandem.examples.web;

import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tandem.NotFound;
import tandem.Side;
import tandem.access.Role;
import tandem.access.Viewer;
import tandem.access.web.Entrance;
import tandem.access.web.OpenTo;
import tandem.examples.Cast;
import tandem.examples.Examples;
import tandem.examples.Seat;
import tandem.examples.Seats;
import tandem.round.web.Tickets;
import tandem.site.web.SeeOther;

/** Puts a newcomer into a role of an example area. There is no such address outside examples mode. */
@Controller
@Profile("examples")
class LookAround {

    private static final String CALDERDALE = "E08000033";
    private static final String DERBY = "E06000015";

    private final Examples examples;
    private final Seats seats;
    private final Entrance entrance;

    LookAround(Examples examples, Seats seats, Entrance entrance) {
        this.examples = examples;
        this.seats = seats;
        this.entrance = entrance;
    }

    @OpenTo(Role.VISITOR)
    @PostMapping("/examples/as/{role:council-lead|vcs-lead|council-participant|vcs-participant|peer}")
    Mono<Rendering> as(@PathVariable String role, ServerWebExchange exchange) {
        return exchange.getFormData().flatMap(form -> {
            Optional<String> area = Optional.ofNullable(form.getFirst("area")).filter(given -> !given.isBlank());
            return examples.planted().then(Mono.defer(() -> enter(role, area, exchange)));
        });
    }

    private Mono<Rendering> enter(String role, Optional<String> area, ServerWebExchange exchange) {
        return switch (role) {
            case "council-lead" -> lead(cast(area.orElse(CALDERDALE)), Side.COUNCIL, exchange);
            case "vcs-lead" -> lead(cast(area.orElse(CALDERDALE)), Side.VCS, exchange);
            case "council-participant" -> participant(cast(area.orElse(DERBY)), Side.COUNCIL, exchange);
            case "vcs-participant" -> participant(cast(area.orElse(DERBY)), Side.VCS, exchange);
            default -> signIn(new Seat(Seats.peer(), "/compare", Optional.empty()), exchange);
        };
    }

    private Mono<Rendering> lead(Cast cast, Side side, ServerWebExchange exchange) {
        Viewer viewer = new Viewer(
                cast.lead(side).id().value(), cast.lead(side).name(), Role.leadOf(side), Optional.of(cast.code()));
        return signIn(new Seat(viewer, "/areas/" + cast.code(), Optional.empty()), exchange);
    }

    private Mono<Rendering> participant(Cast cast, Side side, ServerWebExchange exchange) {
        return seats.participant(cast, side).flatMap(seat -> signIn(seat, exchange));
    }

    private Mono<Rendering> signIn(Seat seat, ServerWebExchange exchange) {
        return entrance.enter(exchange, seat.viewer()).then(Mono.fromSupplier(() -> {
            seat.ticket().ifPresentOrElse(ticket -> Tickets.set(exchange, ticket), () -> Tickets.clear(exchange));
            return SeeOther.at(seat.address());
        }));
    }

    private static Cast cast(String area) {
        return Examples.casts().stream()
                .filter(cast -> cast.code().gss().equals(area))
                .findFirst()
                .orElseThrow(() -> new NotFound("An example area", area));
    }
}
