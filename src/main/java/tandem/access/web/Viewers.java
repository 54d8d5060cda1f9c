package tandem.access.web;

import java.time.Clock;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import tandem.access.Secret;
import tandem.access.Sessions;
import tandem.access.Viewer;

/** Finds out who is at the keyboard, from the session cookie, before anything else is decided. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 20)
public class Viewers implements WebFilter {

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

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return Mono.justOrEmpty(exchange.getRequest().getCookies().getFirst(SessionCookie.NAME))
                .map(HttpCookie::getValue)
                .filter(Secret::isValid)
                .flatMap(secret -> sessions.find(new Secret(secret), clock.instant()))
                .doOnNext(viewer -> exchange.getAttributes().put(ATTRIBUTE, viewer))
                .then(chain.filter(exchange));
    }
}
