package tandem.access.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.Forbidden;
import tandem.NotFound;
import tandem.access.Role;
import tandem.access.Viewer;

/**
 * Lets a request through to its handler only if the handler is open to the viewer's role, in the viewer's own area.
 * Another area's things do not exist. Fails closed: a handler that says nothing is open to nobody.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class Gate implements WebFilter {

    private final RequestMappingHandlerMapping routes;

    Gate(RequestMappingHandlerMapping requestMappingHandlerMapping) {
        this.routes = requestMappingHandlerMapping;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return routes.getHandler(exchange)
                .ofType(HandlerMethod.class)
                .flatMap(handler -> decide(exchange, handler))
                .then(Mono.defer(() -> exchange.getResponse().isCommitted() ? Mono.empty() : chain.filter(exchange)));
    }

    private static Mono<Void> decide(ServerWebExchange exchange, HandlerMethod handler) {
        OpenTo openTo = handler.getMethodAnnotation(OpenTo.class);
        List<Role> roles = openTo == null ? List.of() : Arrays.asList(openTo.value());
        Viewer viewer = Viewers.of(exchange);
        if (viewer.isVisitor() && !roles.contains(Role.VISITOR)) {
            return HttpMethod.GET.equals(exchange.getRequest().getMethod())
                    ? Redirects.to(exchange, "/sign-in?to=" + UriUtils.encode(path(exchange), StandardCharsets.UTF_8))
                    : Redirects.to(exchange, "/sign-in");
        }
        if (isElsewhere(exchange, viewer) && !roles.contains(Role.VISITOR)) {
            return Mono.error(new NotFound("An area", "like this"));
        }
        if (!roles.contains(viewer.role()) && !roles.contains(Role.VISITOR)) {
            return Mono.error(new Forbidden("access.not-for-this-role"));
        }
        return Mono.empty();
    }

    private static String path(ServerWebExchange exchange) {
        URI asked = exchange.getRequest().getURI();
        return asked.getRawQuery() == null ? asked.getRawPath() : asked.getRawPath() + "?" + asked.getRawQuery();
    }

    private static boolean isElsewhere(ServerWebExchange exchange, Viewer viewer) {
        String gss = exchange.<Map<String, String>>getAttributeOrDefault(
                        HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of())
                .get("gss");
        if (gss == null || (viewer.role() == Role.ADMINISTRATOR && AreaCode.isValid(gss))) {
            return false;
        }
        return viewer.area().filter(area -> area.gss().equals(gss)).isEmpty();
    }
}
