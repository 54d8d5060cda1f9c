package tandem.site.web;

import io.netty.handler.codec.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringWebFluxTemplateEngine;
import reactor.core.scheduler.Schedulers;

/** The pages for requests that cannot be read as far as their address, made once, with the headers of every page. */
@Component
class Refusals {

    private static final List<Integer> WORDED = List.of(400, 408, 413, 414, 431);

    private final ISpringWebFluxTemplateEngine engine;
    private final MessageSource messages;
    private final Map<Integer, byte[]> pages = new ConcurrentHashMap<>();

    Refusals(ISpringWebFluxTemplateEngine engine, MessageSource messages) {
        this.engine = engine;
        this.messages = messages;
    }

    /** A start need not wait for them; the first that is refused should not have to either. */
    @EventListener(ApplicationStartedEvent.class)
    void begin() {
        Schedulers.boundedElastic().schedule(() -> WORDED.forEach(this::page));
    }

    /** The page for a status; statuses without words of their own read as 400 does. */
    byte[] page(int status) {
        return pages.computeIfAbsent(WORDED.contains(status) ? status : 400, this::made);
    }

    private byte[] made(int status) {
        return engine.process("site/refused", context(status, messages)).getBytes(StandardCharsets.UTF_8);
    }

    /** What every page tells the browser, in Netty's headers. */
    void setHeaders(HttpHeaders headers, int length) {
        PageHeaders.ALWAYS.forEach(headers::set);
        headers.set("Cache-Control", "no-store");
        headers.set("Content-Type", "text/html;charset=UTF-8");
        headers.remove("Content-Encoding");
        headers.set("Content-Length", length);
    }

    private static Context context(int status, MessageSource messages) {
        String key = "site.error." + status;
        return new Context(
                Locale.UK,
                Map.of(
                        "page",
                        new Refusal(
                                messages.getMessage(key + ".title", null, Locale.UK),
                                messages.getMessage(key + ".text", null, Locale.UK))));
    }

    /** What such a page says. */
    record Refusal(String title, String text) {}
}
