package tandem.access.web;

import java.time.Clock;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import tandem.access.Sessions;
import tandem.access.Viewer;

/**
 * Finds out who is at the keyboard, from the session cookie, before it is decided what they may do. It asks the store, so
 * it comes after the check of the form's token, which does not.
 */
@Component
@Order(Viewers.AFTER_THE_FORM_TOKEN)
public class Viewers implements WebFilter {

    /** Spring Security's filters come at -100. */
    static final int AFTER_THE_FORM_TOKEN = -50;

    private static final String ATTRIBUTE = Viewer.class.getName();

    private final Sessions sessions;
    private final Clock clock;

    Viewers(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Whoever sends this request; a visitor if nobody is signed in. */
    public static Viewer of(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(ATTRIBUTE, Viewer.visitor());
    }

    static void remember(ServerWebExchange exchange, Viewer viewer) {
        exchange.getAttributes().put(ATTRIBUTE, viewer);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return Mono.justOrEmpty(SessionCookie.find(exchange))
                .flatMap(secret -> sessions.find(secret, clock.instant()))
                .doOnNext(viewer -> remember(exchange, viewer))
                .then(chain.filter(exchange));
    }
}
