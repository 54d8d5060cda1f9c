package tandem.site.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tandem.site.Frame;
import tandem.site.Frames;

/** Gives every page its frame the addresses of static files, and the notice of what has just been done. */
@ControllerAdvice
class FrameAdvice {

    private final Frames frames;
    private final DoneNotices notices;
    private final Files files;

    FrameAdvice(ObjectProvider<Frames> frames, DoneNotices notices, Files files) {
        this.frames = frames.getIfAvailable(() -> exchange -> Mono.just(Frame.anonymous()));
        this.notices = notices;
        this.files = files;
    }

    @ModelAttribute("frame")
    Mono<Frame> frame(ServerWebExchange exchange) {
        return frames.of(exchange).defaultIfEmpty(Frame.anonymous()).cache();
    }

    /** The frame for a page that must not fail; anonymous also where no form may be offered. */
    Mono<Frame> orAnonymous(ServerWebExchange exchange, boolean withoutForms) {
        return withoutForms ? Mono.just(Frame.anonymous()) : frame(exchange).onErrorReturn(Frame.anonymous());
    }

    @ModelAttribute("files")
    Files files() {
        return files;
    }

    @ModelAttribute("doneKey")
    Mono<String> doneKey(ServerWebExchange exchange) {
        return Mono.justOrEmpty(notices.find(exchange.getRequest()));
    }
}
