package tandem.site;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * The one real browser of all browser tests: Debian's Chromium. Where it is missing the test is skipped and says so.
 *
 * <pre>{@code
 * try (Visit visit = Browser.visit(port).as("council-lead", "E08000033")) {
 *     visit.open("/areas/E08000033/plan");
 *     PageChecks.check(visit, "plan");
 * }
 * }</pre>
 */
public final class Browser {

    private static final Path CHROMIUM = Path.of(System.getProperty("tandem.chromium", "/usr/bin/chromium"));

    private static com.microsoft.playwright.@Nullable Browser shared;

    private Browser() {}

    /** A new visitor with no cookies, at 1280 by 900 pixels. */
    public static Visit visit(int port) {
        return new Visit(context(true), "http://localhost:" + port);
    }

    /** A new visitor whose browser runs no scripts. */
    public static Visit visitWithoutScripts(int port) {
        return new Visit(context(false), "http://localhost:" + port);
    }

    private static BrowserContext context(boolean scripts) {
        if (!Files.isExecutable(CHROMIUM)) {
            System.err.println("SKIPPED: there is no browser at " + CHROMIUM + " (apt-get install chromium)");
            Assumptions.abort("There is no browser at " + CHROMIUM);
        }
        return started()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(1280, 900)
                        .setLocale("en-GB")
                        .setJavaScriptEnabled(scripts));
    }

    private static synchronized com.microsoft.playwright.Browser started() {
        com.microsoft.playwright.Browser running = shared;
        if (running == null) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            running = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(CHROMIUM)
                            .setArgs(List.of("--no-sandbox", "--disable-background-networking")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            shared = running;
        }
        return running;
    }
}
