package tandem.access.web;

import io.netty.util.NetUtil;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tandem.access.Guessing;
import tandem.access.Limit;
import tandem.access.TooManyTries;

/** Tells apart from where requests come, for limits alone: one address, or for IPv6 one network of 64 bits. */
@Component
public class Clients {

    private static final int NETWORK_BYTES = 8;
    private static final Limit LETTERS = new Limit("letters-asked-for", 30, 600, 3);

    private final Guessing guessing;
    private final Limit wrongLinks;

    Clients(Guessing guessing, @Value("${tandem.limits.wrong-links:60}") long wrongLinks) {
        this.guessing = guessing;
        this.wrongLinks = new Limit("links", wrongLinks, 20 * wrongLinks, 1);
    }

    /** What the secret in a link leads to; a client that tried too many wrong links is not answered any more. */
    public <T> Mono<T> guard(ServerWebExchange exchange, Mono<T> wanted) {
        return guessing.guard(wrongLinks, of(exchange), wanted).onErrorMap(TooManyTries.class, Refusal::new);
    }

    /** Counts one more letter that a client asks for. */
    Mono<Void> askForLetter(ServerWebExchange exchange) {
        return guessing.take(LETTERS, of(exchange)).onErrorMap(TooManyTries.class, Refusal::new);
    }

    static String of(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getRequest().getRemoteAddress())
                .map(InetSocketAddress::getHostString)
                .map(NetUtil::createInetAddressFromIpAddressString)
                .map(Clients::network)
                .orElse("unknown");
    }

    static String network(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(address.getAddress(), 0, NETWORK_BYTES)
                : address.getHostAddress();
    }

    /** 429, with how many seconds to wait. */
    private static final class Refusal extends ResponseStatusException {

        private static final long serialVersionUID = 1L;

        private final long seconds;

        Refusal(TooManyTries tooMany) {
            super(HttpStatus.TOO_MANY_REQUESTS, "", tooMany);
            this.seconds = tooMany.untilAnswered().toSeconds() + 1;
        }

        @Override
        public HttpHeaders getHeaders() {
            HttpHeaders headers = new HttpHeaders();
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            return headers;
        }
    }
}
