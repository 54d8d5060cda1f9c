package tandem.results.web;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringWebFluxTemplateEngine;

/**
 * The results as HTML, inside the frame that is each viewer's own. It is made of the page and nothing else, so the same
 * page has the same HTML and is printed once; a page that another side may see is another page.
 */
@Component
class ResultsHtml {

    private static final int KEPT = 32;

    private final ConcurrentLruCache<ResultsPage, String> printed;

    ResultsHtml(ISpringWebFluxTemplateEngine engine) {
        printed = new ConcurrentLruCache<>(
                KEPT, page -> engine.process("results/main", new Context(Locale.UK, Map.of("page", page))));
    }

    Shown of(ResultsPage page) {
        return new Shown(page.title(), printed.get(page));
    }

    /** The title, and all below it as HTML in which every text is escaped. */
    record Shown(String title, String html) {}
}
