package tandem.site.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.reactive.result.view.CsrfRequestDataValueProcessor;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tandem.site.Frame;
import tandem.site.Frames;

/** Gives every page its frame, the token that its forms carry, and the notice of what has just been done. */
@ControllerAdvice
class FrameAdvice {

    private final Frames frames;
    private final DoneNotices notices;

    FrameAdvice(ObjectProvider<Frames> frames, DoneNotices notices) {
        this.frames = frames.getIfAvailable(() -> exchange -> Mono.just(Frame.anonymous()));
        this.notices = notices;
    }

    @ModelAttribute("frame")
    Mono<Frame> frame(ServerWebExchange exchange) {
        return rememberToken(exchange)
                .then(frames.of(exchange))
                .defaultIfEmpty(Frame.anonymous())
                .cache();
    }

    @ModelAttribute("doneKey")
    Mono<String> doneKey(ServerWebExchange exchange) {
        return Mono.justOrEmpty(notices.find(exchange.getRequest()));
    }

    private static Mono<Void> rememberToken(ServerWebExchange exchange) {
        Mono<CsrfToken> token = exchange.getAttributeOrDefault(CsrfToken.class.getName(), Mono.empty());
        return token.doOnNext(found ->
                        exchange.getAttributes().put(CsrfRequestDataValueProcessor.DEFAULT_CSRF_ATTR_NAME, found))
                .then();
    }
}
