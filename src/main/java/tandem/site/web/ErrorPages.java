package tandem.site.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.codec.HttpMessageWriter;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.result.view.ViewResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;
import tandem.Forbidden;
import tandem.NotFound;
import tandem.Rejected;
import tandem.site.Frame;

/**
 * The one place where whatever went wrong becomes a page, or for a program a problem document. It tells what to do next
 * and nothing about our insides; what is our fault is logged under a reference that the page shows.
 */
@Component
@Order(-2)
class ErrorPages implements ErrorWebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final List<Integer> WORDED = List.of(400, 403, 404, 405, 409, 413, 415, 429, 500, 503);
    private static final String RETRY_AFTER_SECONDS = "5";

    private final MessageSource messages;
    private final FrameAdvice surroundings;
    private final ServerResponse.Context context;

    ErrorPages(
            MessageSource messages,
            FrameAdvice surroundings,
            ServerCodecConfigurer codecs,
            List<ViewResolver> viewResolvers) {
        this.messages = messages;
        this.surroundings = surroundings;
        this.context = new Context(codecs.getWriters(), viewResolvers);
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable wrong) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(wrong);
        }
        if (wrong instanceof AbortedException || AbortedException.isConnectionReset(wrong)) {
            return left(exchange, wrong);
        }
        exchange.getResponse().getHeaders().setCacheControl("no-store");
        exchange.getResponse().getHeaders().remove("Content-Encoding");
        if (wrong instanceof ErrorResponse known) {
            exchange.getResponse().getHeaders().putAll(known.getHeaders());
        }
        ErrorPage page = page(exchange, wrong);
        if (page.isForNow()) {
            exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return (wantsJson(exchange) ? problem(page) : html(exchange, page, wrong))
                .flatMap(response -> response.writeTo(exchange, context));
    }

    /** Whoever breaks off reads no page, and nothing of ours is broken. */
    private static Mono<Void> left(ServerWebExchange exchange, Throwable wrong) {
        LOG.debug("Broken off at {} {}", exchange.getRequest().getMethod(), pattern(exchange), wrong);
        exchange.getResponse().setStatusCode(HttpStatus.BAD_REQUEST);
        return Mono.empty();
    }

    private ErrorPage page(ServerWebExchange exchange, Throwable wrong) {
        int status = status(wrong).value();
        int worded = WORDED.contains(status) ? status : status < 500 ? 400 : 500;
        String reference = status < 500 ? "" : logged(exchange, wrong);
        String text = wrong instanceof Rejected rejected
                ? words(rejected.key(), rejected.arguments().toArray())
                : words("site.error." + worded + ".text");
        return new ErrorPage(status, title(wrong, worded), text, reference);
    }

    /** Some refusals have a title of their own beside their text. */
    private String title(Throwable wrong, int worded) {
        if (wrong instanceof Forbidden) {
            return words("site.error.role.title");
        }
        String usual = words("site.error." + worded + ".title");
        return wrong instanceof Rejected rejected
                ? String.valueOf(messages.getMessage(rejected.key() + ".title", null, usual, Locale.UK))
                : usual;
    }

    private static HttpStatusCode status(Throwable wrong) {
        if (wrong instanceof NotFound) {
            return HttpStatus.NOT_FOUND;
        }
        if (wrong instanceof AccessDeniedException || wrong instanceof Forbidden) {
            return HttpStatus.FORBIDDEN;
        }
        if (wrong instanceof Rejected) {
            return HttpStatus.CONFLICT;
        }
        if (wrong instanceof DataBufferLimitException) {
            return HttpStatus.CONTENT_TOO_LARGE;
        }
        if (wrong instanceof DecodingException || wrong instanceof InvalidPropertyException) {
            return HttpStatus.BAD_REQUEST;
        }
        if (Unavailable.isToBlame(wrong)) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        return wrong instanceof ErrorResponse known ? known.getStatusCode() : HttpStatus.INTERNAL_SERVER_ERROR;
    }

    private static String logged(ServerWebExchange exchange, Throwable wrong) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        if (Unavailable.isToBlame(wrong)) {
            LOG.warn(
                    "Error {} at {} {}: the store did not answer ({})",
                    reference,
                    exchange.getRequest().getMethod(),
                    pattern(exchange),
                    wrong.getClass().getSimpleName());
        } else {
            LOG.error("Error {} at {} {}", reference, exchange.getRequest().getMethod(), pattern(exchange), wrong);
        }
        return reference;
    }

    /** The address without what stands in it: identifiers and secrets do not belong into a log. */
    private static String pattern(ServerWebExchange exchange) {
        return String.valueOf(
                exchange.<Object>getAttribute("org.springframework.web.reactive.HandlerMapping.bestMatchingPattern"));
    }

    private static boolean wantsJson(ServerWebExchange exchange) {
        List<MediaType> accepted = accepted(exchange);
        return accepted.stream().anyMatch(type -> type.getSubtype().endsWith("json"))
                && accepted.stream().noneMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
    }

    private static List<MediaType> accepted(ServerWebExchange exchange) {
        try {
            return exchange.getRequest().getHeaders().getAccept();
        } catch (InvalidMediaTypeException unreadable) {
            return List.of();
        }
    }

    private static Mono<ServerResponse> problem(ErrorPage page) {
        return ServerResponse.status(page.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyValue(Map.of(
                        "status", page.status(),
                        "title", page.title(),
                        "detail", page.text(),
                        "reference", page.reference()));
    }

    private Mono<ServerResponse> html(ServerWebExchange exchange, ErrorPage page, Throwable wrong) {
        Mono<Frame> surrounding = page.isForNow()
                ? Mono.just(Frame.anonymous())
                : surroundings.orAnonymous(exchange, wrong instanceof AccessDeniedException);
        Mono<SentForm> sent = page.isForNow() ? SentForm.of(exchange) : Mono.just(SentForm.none());
        return Mono.zip(surrounding, sent)
                .flatMap(both -> ServerResponse.status(page.status())
                        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                        .render(
                                "site/error",
                                Map.of(
                                        "page", page,
                                        "frame", both.getT1(),
                                        "sent", both.getT2(),
                                        "files", surroundings.files())));
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.UK);
    }

    private record Context(List<HttpMessageWriter<?>> messageWriters, List<ViewResolver> viewResolvers)
            implements ServerResponse.Context {}

    /** What the page says. An empty reference means that nothing of ours is broken. */
    record ErrorPage(int status, String title, String text, String reference) {

        /** Whether it may be over in a moment. */
        boolean isForNow() {
            return status == HttpStatus.SERVICE_UNAVAILABLE.value();
        }
    }
}
