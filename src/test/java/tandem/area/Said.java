package tandem.area;

import java.util.List;
import java.util.Locale;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import tandem.area.PastedLines.Fault;

/** What the messages files make of a fault, as a reader sees it. */
public final class Said {

    private static final ReloadableResourceBundleMessageSource MESSAGES = messages();

    private Said() {}

    public static List<String> of(List<Fault> faults) {
        return faults.stream()
                .map(fault -> MESSAGES.getMessage(fault.key(), fault.arguments().toArray(), Locale.UK))
                .toList();
    }

    private static ReloadableResourceBundleMessageSource messages() {
        var source = new ReloadableResourceBundleMessageSource();
        source.setBasenames("classpath:messages/area", "classpath:messages/relationship");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }
}
