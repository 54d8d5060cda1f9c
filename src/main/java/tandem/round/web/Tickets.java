package tandem.round.web;

import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpCookie;
import org.springframework.web.server.ServerWebExchange;
import tandem.Rejected;
import tandem.access.Viewer;
import tandem.access.web.SessionCookie;
import tandem.round.RoundId;
import tandem.round.Ticket;

/** A participant's ticket, in a cookie that no script can read. The store never holds it. */
public final class Tickets {

    private static final String COOKIE = SessionCookie.ANSWERS;
    private static final Duration LASTING = Duration.ofDays(90);

    private Tickets() {}

    /** Gives the browser the ticket to its own answers. */
    public static void set(ServerWebExchange exchange, Ticket ticket) {
        SessionCookie.add(exchange, COOKIE, ticket.text(), LASTING);
    }

    /** Takes the ticket away, on a shared computer. */
    public static void clear(ServerWebExchange exchange) {
        SessionCookie.add(exchange, COOKIE, "", Duration.ZERO);
    }

    /** The ticket that this browser holds, whoever is in front of it. */
    static Optional<Ticket> find(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getRequest().getCookies().getFirst(COOKIE))
                .map(HttpCookie::getValue)
                .flatMap(Ticket::read);
    }

    /**
     * The ticket of whoever sends this request, for this round.
     *
     * @throws Rejected as {@code answer.link-needed} if this browser does not hold it
     */
    static Ticket of(ServerWebExchange exchange, Viewer viewer, RoundId round) {
        return find(exchange)
                .filter(ticket -> ticket.participation().round().equals(round))
                .filter(ticket -> ticket.participation().toString().equals(viewer.id()))
                .orElseThrow(() -> new Rejected("answer.link-needed"));
    }
}
