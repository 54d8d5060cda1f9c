package tandem.site.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.util.unit.DataSize;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Turns away what no page of ours would send, before anybody reads it: bodies, forms and fields that are too large, other
 * kinds of body, files where none is asked for, and what cannot be decoded.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class RequestLimits implements WebFilter {

    private final RequestMappingHandlerMapping routes;
    private final long form;
    private final long upload;
    private final int fields;
    private final int field;

    RequestLimits(
            RequestMappingHandlerMapping requestMappingHandlerMapping,
            @Value("${spring.http.codecs.max-in-memory-size}") DataSize form,
            @Value("${tandem.limits.upload}") DataSize upload,
            @Value("${tandem.limits.fields}") int fields,
            @Value("${tandem.limits.field}") int field) {
        this.routes = requestMappingHandlerMapping;
        this.form = form.toBytes();
        this.upload = upload.toBytes();
        this.fields = fields;
        this.field = field;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        Optional<MediaType> kind = kind(request.getHeaders());
        checkAddress(request);
        checkAccept(request.getHeaders());
        boolean isUpload = kind.filter(MediaType.MULTIPART_FORM_DATA::isCompatibleWith)
                .filter(multipart -> isForUploads(exchange))
                .isPresent();
        if (request.getHeaders().getContentLength() > (isUpload ? upload : form)) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        if (HttpMethod.POST.equals(request.getMethod()) && !isUpload) {
            return readForm(exchange, kind).then(Mono.defer(() -> chain.filter(exchange)));
        }
        return chain.filter(isUpload ? new NamedParts(exchange) : whole(exchange));
    }

    private static Optional<MediaType> kind(HttpHeaders headers) {
        try {
            return Optional.ofNullable(headers.getContentType());
        } catch (InvalidMediaTypeException unreadable) {
            throw new ResponseStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "", unreadable);
        }
    }

    private static void checkAccept(HttpHeaders headers) {
        try {
            headers.getAccept();
        } catch (InvalidMediaTypeException unreadable) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "", unreadable);
        }
    }

    private void checkAddress(ServerHttpRequest request) {
        if (request.getPath().value().contains("%00")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        check(request.getQueryParams());
    }

    private boolean isForUploads(ServerWebExchange exchange) {
        return routes.getHandlerMethods().keySet().stream()
                .filter(route ->
                        route.getConsumesCondition().getConsumableMediaTypes().contains(MediaType.MULTIPART_FORM_DATA))
                .map(RequestMappingInfo::getPatternsCondition)
                .anyMatch(patterns -> patterns.getPatterns().stream()
                        .anyMatch(pattern ->
                                pattern.matches(exchange.getRequest().getPath().pathWithinApplication())));
    }

    private Mono<Void> readForm(ServerWebExchange exchange, Optional<MediaType> kind) {
        if (kind.filter(MediaType.APPLICATION_FORM_URLENCODED::isCompatibleWith).isEmpty()) {
            return hasBody(exchange.getRequest().getHeaders())
                    ? Mono.error(new ResponseStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE))
                    : Mono.empty();
        }
        return exchange.getFormData()
                .onErrorMap(
                        IllegalArgumentException.class,
                        unreadable -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "", unreadable))
                .doOnNext(this::check)
                .then();
    }

    private static boolean hasBody(HttpHeaders headers) {
        return headers.getContentLength() > 0 || headers.containsHeader(HttpHeaders.TRANSFER_ENCODING);
    }

    private void check(MultiValueMap<String, String> sent) {
        long count = sent.values().stream().mapToLong(List::size).sum();
        boolean isLong =
                sent.values().stream().flatMap(List::stream).anyMatch(value -> value != null && value.length() > field);
        if (count > fields || isLong) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        if (sent.entrySet().stream()
                .anyMatch(each ->
                        holdsNul(each.getKey()) || each.getValue().stream().anyMatch(RequestLimits::holdsNul))) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    private static boolean holdsNul(@Nullable String text) {
        return text != null && text.indexOf('\0') >= 0;
    }

    /** Files are small and sent whole: asked for a part beyond the end, the framework promises a body and sends none. */
    private static ServerWebExchange whole(ServerWebExchange exchange) {
        return exchange.getRequest().getHeaders().containsHeader(HttpHeaders.RANGE)
                ? exchange.mutate()
                        .request(request -> request.headers(headers -> headers.remove(HttpHeaders.RANGE)))
                        .build()
                : exchange;
    }
}
