package tandem.access.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tandem.Rejected;
import tandem.access.Assignments;
import tandem.access.PersonId;
import tandem.access.Role;
import tandem.access.Viewer;

/** Lets in somebody who has shown who they are: into their one role, or to the page where they choose one of several. */
@Component
class Arrivals {

    static final String CHOOSE = "/choose-role";

    private final Assignments assignments;
    private final Entrance entrance;

    Arrivals(Assignments assignments, Entrance entrance) {
        this.assignments = assignments;
        this.entrance = entrance;
    }

    /** Lets somebody in and gives the address to go to. Rejected as {@code access.mailed.over} if they have no role now. */
    Mono<String> arrive(ServerWebExchange exchange, List<PersonId> people) {
        return assignments.list(people).collectList().flatMap(roles -> switch (roles.size()) {
            case 0 -> Mono.error(new Rejected("access.mailed.over"));
            case 1 -> enter(exchange, roles.get(0), people, Addresses.home(roles.get(0)));
            default -> enter(exchange, undecided(people), people, CHOOSE);
        });
    }

    /** Nobody in particular yet, who may open nothing but is signed out together with these people. */
    private static Viewer undecided(List<PersonId> people) {
        return new Viewer(people.get(0).value(), "", Role.VISITOR, Optional.empty());
    }

    private Mono<String> enter(ServerWebExchange exchange, Viewer viewer, List<PersonId> people, String to) {
        return entrance.enter(exchange, viewer, people).thenReturn(to);
    }
}
