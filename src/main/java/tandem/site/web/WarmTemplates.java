package tandem.site.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateSpec;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringWebFluxTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import reactor.core.scheduler.Schedulers;

/** Reads all templates when the server has started, so that nobody's request waits for the disk. */
@Component
class WarmTemplates {

    private static final String FOLDER = "/templates/";

    private final ISpringWebFluxTemplateEngine engine;

    WarmTemplates(ISpringWebFluxTemplateEngine engine) {
        this.engine = engine;
    }

    @EventListener(ApplicationStartedEvent.class)
    void begin() {
        Schedulers.boundedElastic().schedule(this::readAll);
    }

    void readAll() {
        for (String name : names()) {
            var page = new TemplateSpec(name, null, (TemplateMode) null, null);
            engine.getConfiguration().getTemplateManager().parseAndProcessThrottled(page, new Context(Locale.UK));
        }
    }

    /** The names of all templates, as views are named: {@code site/start}. */
    static List<String> names() {
        try {
            return Arrays.stream(
                            new PathMatchingResourcePatternResolver().getResources("classpath*:templates/**/*.html"))
                    .map(WarmTemplates::name)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Resource template) {
        try {
            String address = template.getURL().toString();
            return address.substring(
                    address.lastIndexOf(FOLDER) + FOLDER.length(), address.length() - ".html".length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
