package tandem.site.web;

import io.netty.handler.codec.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringWebFluxTemplateEngine;

/** The pages for requests that cannot be read as far as their address, made once, with the headers of every page. */
@Component
class Refusals {

    private static final List<Integer> WORDED = List.of(400, 408, 413, 414, 431);

    private final Map<Integer, byte[]> pages;

    Refusals(ISpringWebFluxTemplateEngine engine, MessageSource messages) {
        pages = WORDED.stream()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(),
                        status -> engine.process("site/refused", context(status, messages))
                                .getBytes(StandardCharsets.UTF_8)));
    }

    /** The page for a status; statuses without words of their own read as 400 does. */
    byte[] page(int status) {
        return pages.getOrDefault(status, pages.getOrDefault(400, new byte[0]));
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
