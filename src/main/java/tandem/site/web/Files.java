package tandem.site.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.util.function.SingletonSupplier;
import org.webjars.WebJarVersionLocator;
import reactor.core.scheduler.Schedulers;

/**
 * The files that are the same for everybody: our own under {@code static/}, the patterns' style sheet, the charts'
 * script. Templates ask for their address, which carries a version made from the content.
 */
@Component
public class Files {

    static final String STYLES = "/site/govuk.css";
    static final String CHARTS = "/webjars/echarts.common.min.js";

    private static final Pattern OURS = Pattern.compile("(/[A-Za-z0-9_-]+)+(\\.[A-Za-z0-9_-]+)*\\.(css|js|svg|png)");

    private final SingletonSupplier<Resource> styles = SingletonSupplier.of(Files::styles);
    private final Resource charts;
    private final Map<String, String> versions = new ConcurrentHashMap<>();

    Files() {
        charts = webJar("echarts", "dist/echarts.common.min.js");
    }

    /** The style sheet is made once, and a start need not wait for it. */
    @EventListener(ApplicationStartedEvent.class)
    void begin() {
        Schedulers.boundedElastic().schedule(() -> address(STYLES));
    }

    /** The address of a file that exists, with its version; a file that does not is our fault. */
    public String address(String path) {
        return path + "?v=" + versions.computeIfAbsent(path, this::version);
    }

    /** The file at this path, if there is one. Paths begin with a slash. */
    Optional<Resource> find(String path) {
        if (path.equals(STYLES)) {
            return Optional.of(styles.obtain());
        }
        if (path.equals(CHARTS)) {
            return Optional.of(charts);
        }
        return OURS.matcher(path).matches() && !path.startsWith("/webjars/")
                ? Optional.<Resource>of(new ClassPathResource("static" + path)).filter(Resource::isReadable)
                : Optional.empty();
    }

    boolean isVersion(String path, String version) {
        return find(path).isPresent()
                && versions.computeIfAbsent(path, this::version).equals(version);
    }

    private String version(String path) {
        Resource file = find(path).orElseThrow(() -> new IllegalArgumentException("There is no static file " + path));
        return DigestUtils.md5DigestAsHex(text(file).getBytes(StandardCharsets.ISO_8859_1))
                .substring(0, 10);
    }

    private static Resource styles() {
        return new StyleSheet(GovukStyles.ours(text(webJar("govuk-frontend", "dist/govuk/govuk-frontend.min.css"))));
    }

    private static Resource webJar(String name, String path) {
        String version = new WebJarVersionLocator().version(name);
        return new ClassPathResource("META-INF/resources/webjars/" + name + "/" + version + "/" + path);
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
