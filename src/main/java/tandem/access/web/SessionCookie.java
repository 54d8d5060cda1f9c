package tandem.access.web;

import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ServerWebExchange;
import tandem.access.Doorkeeper;
import tandem.access.Secret;

/** Cookies that no script can read and no other site can send: the session's, and a participant's answers'. */
public final class SessionCookie {

    /** Holds the key of a session. */
    public static final String NAME = "tandem";

    /** Holds the key to a participant's own answers. */
    public static final String ANSWERS = "tandem-answers";

    private SessionCookie() {}

    /** The key of the session that the browser sends; empty if it sends none, or nonsense. */
    static Optional<Secret> find(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getRequest().getCookies().getFirst(NAME))
                .map(HttpCookie::getValue)
                .filter(Secret::isValid)
                .map(Secret::new);
    }

    static void set(ServerWebExchange exchange, Secret session) {
        add(exchange, NAME, session.text(), Doorkeeper.SESSION);
    }

    /** Takes everything away that would let somebody in from this device, the key to answers too. */
    static void clearAll(ServerWebExchange exchange) {
        add(exchange, NAME, "", Duration.ZERO);
        add(exchange, ANSWERS, "", Duration.ZERO);
    }

    /** Whether the browser came over TLS, as far as this server, or the proxy that it trusts, says. */
    static boolean isSecure(ServerWebExchange exchange) {
        return "https".equals(exchange.getRequest().getURI().getScheme());
    }

    /** Adds a cookie with the same care as the session's; with no time left it is taken away. */
    public static void add(ServerWebExchange exchange, String name, String value, Duration lasting) {
        exchange.getResponse()
                .addCookie(ResponseCookie.from(name, value)
                        .httpOnly(true)
                        .secure(isSecure(exchange))
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(lasting)
                        .build());
    }
}
