package tandem.access.web;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tandem.access.Doorkeeper;
import tandem.access.PersonId;
import tandem.access.Secret;
import tandem.access.Sessions;
import tandem.access.Viewer;

/** Signs a browser in and out. A browser is one viewer at a time: coming in ends the session it had before. */
@Component
public class Entrance {

    private final Doorkeeper doorkeeper;
    private final Sessions sessions;
    private final Clock clock;

    Entrance(Doorkeeper doorkeeper, Sessions sessions, Clock clock) {
        this.doorkeeper = doorkeeper;
        this.sessions = sessions;
        this.clock = clock;
    }

    public Mono<Void> enter(ServerWebExchange exchange, Viewer viewer) {
        return enter(exchange, viewer, doorkeeper.open(viewer));
    }

    /** Lets somebody in who may change between the roles of all these people, who are one human being. */
    public Mono<Void> enter(ServerWebExchange exchange, Viewer viewer, List<PersonId> people) {
        return enter(exchange, viewer, doorkeeper.open(viewer, people));
    }

    private Mono<Void> enter(ServerWebExchange exchange, Viewer viewer, Mono<Secret> opened) {
        return end(exchange)
                .then(opened)
                .doOnNext(session -> SessionCookie.set(exchange, session))
                .doOnNext(session -> Viewers.remember(exchange, viewer))
                .then();
    }

    /** The ids under which whoever is signed in here has roles; none for visitors and participants. */
    Mono<List<PersonId>> people(ServerWebExchange exchange) {
        return Mono.justOrEmpty(SessionCookie.find(exchange))
                .flatMap(session -> sessions.people(session, clock.instant()))
                .defaultIfEmpty(List.of());
    }

    /** Signs out: nothing stays on the device that opens a role or anybody's answers. */
    public Mono<Void> leave(ServerWebExchange exchange) {
        return end(exchange).doOnSuccess(ended -> SessionCookie.clearAll(exchange));
    }

    private Mono<Void> end(ServerWebExchange exchange) {
        return Mono.justOrEmpty(SessionCookie.find(exchange)).flatMap(sessions::close);
    }
}
