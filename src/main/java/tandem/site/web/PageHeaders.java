package tandem.site.web;

import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** The headers that keep a page to itself: nothing from elsewhere, nothing inline, nothing stored but static files. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class PageHeaders implements WebFilter {

    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; "
                    + "object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";
    /** The headers of every answer, whoever gives it. */
    static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy", POLICY,
            "Referrer-Policy", "same-origin",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()");

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "no-cache";

    private final Files files;

    PageHeaders(Files files) {
        this.files = files;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        ALWAYS.forEach(headers::set);
        headers.setCacheControl(caching(exchange.getRequest()));
        return chain.filter(exchange);
    }

    private String caching(ServerHttpRequest request) {
        String path = request.getPath().value();
        if (files.find(path).isEmpty()) {
            return "no-store";
        }
        String version = request.getQueryParams().getFirst("v");
        return version != null && files.isVersion(path, version) ? FOR_EVER : ASK_AGAIN;
    }
}
