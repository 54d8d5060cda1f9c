package tandem.access.web;

import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tandem.access.Doorkeeper;
import tandem.access.Sessions;
import tandem.access.Viewer;

/** Signs a browser in and out. A browser is one viewer at a time: coming in ends the session it had before. */
@Component
public class Entrance {

    private final Doorkeeper doorkeeper;
    private final Sessions sessions;

    Entrance(Doorkeeper doorkeeper, Sessions sessions) {
        this.doorkeeper = doorkeeper;
        this.sessions = sessions;
    }

    public Mono<Void> enter(ServerWebExchange exchange, Viewer viewer) {
        return end(exchange)
                .then(doorkeeper.open(viewer))
                .doOnNext(session -> SessionCookie.set(exchange, session))
                .doOnNext(session -> Viewers.remember(exchange, viewer))
                .then();
    }

    public Mono<Void> leave(ServerWebExchange exchange) {
        return end(exchange).doOnSuccess(ended -> SessionCookie.clear(exchange));
    }

    private Mono<Void> end(ServerWebExchange exchange) {
        return Mono.justOrEmpty(SessionCookie.find(exchange)).flatMap(sessions::close);
    }
}
