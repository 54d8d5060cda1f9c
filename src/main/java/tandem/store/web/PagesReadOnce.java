package tandem.store.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import tandem.store.OneReading;

/** Requests that change nothing read each thing once ({@link OneReading}). */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 40)
class PagesReadOnce implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Mono<Void> answer = chain.filter(exchange);
        return HttpMethod.GET.equals(exchange.getRequest().getMethod())
                ? answer.contextWrite(OneReading::begin)
                : answer;
    }
}
