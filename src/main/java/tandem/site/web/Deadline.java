package tandem.site.web;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Lets nobody wait for ever, whatever is slow behind us: what has not begun to answer by then fails with
 * {@link TimeoutException}. What has begun, such as a file, may take its time.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class Deadline implements WebFilter {

    private final Duration longest;

    Deadline(@Value("${tandem.limits.until-answered}") Duration longest) {
        this.longest = longest;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Mono<Long> over = Mono.delay(longest)
                .flatMap(passed -> exchange.getResponse().isCommitted() ? Mono.never() : Mono.just(passed));
        return chain.filter(exchange).timeout(over);
    }
}
