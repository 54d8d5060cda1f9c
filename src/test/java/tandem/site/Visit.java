package tandem.site;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One person in front of a browser. Remembers what the browser complained about and asked for. */
public final class Visit implements AutoCloseable {

    private static final String LISTEN =
            "document.addEventListener('securitypolicyviolation', e => console.error('CSP refuses ' + e.violatedDirective"
                    + " + ' ' + e.blockedURI + ' ' + e.sample));";

    private final BrowserContext context;
    private final String base;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();

    Visit(BrowserContext context, String base) {
        this.context = context;
        this.base = base;
        this.page = context.newPage();
        page.addInitScript(LISTEN);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("the server responded with a status of")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(requests::add);
    }

    /** Takes a role of the examples mode, in its own area or the one given. */
    public Visit as(String role, @Nullable String area) {
        page.navigate(base + "/");
        page.evaluate("""
                ([role, area]) => {
                  const form = document.createElement('form');
                  form.method = 'post';
                  form.action = '/examples/as/' + role;
                  const add = (name, value) => {
                    const field = document.createElement('input');
                    field.type = 'hidden'; field.name = name; field.value = value; form.append(field);
                  };
                  const token = document.querySelector('input[name=_csrf]');
                  if (token) add('_csrf', token.value);
                  if (area) add('area', area);
                  document.body.append(form);
                  form.submit();
                }""", Arrays.asList(role, area));
        page.waitForURL(url -> !url.equals(base + "/"));
        return this;
    }

    public Visit as(String role) {
        return as(role, null);
    }

    /** Opens an address of ours and returns the status it answered with. */
    public int open(String path) {
        requests.clear();
        Response response = page.navigate(base + path);
        return response == null ? 0 : response.status();
    }

    public Page page() {
        return page;
    }

    /** The path and query of the page that is open. */
    public String address() {
        return page.url().substring(base.length());
    }

    /** Errors of scripts, and everything that the content security policy refused, since the visit began. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** What the page that is open has asked for from elsewhere. */
    public List<String> elsewhere() {
        return requests.stream()
                .map(Request::url)
                .filter(url -> !url.startsWith(base) && !url.startsWith("data:") && !url.startsWith("about:"))
                .toList();
    }

    /** What came over the line for the page that is open, by path, in compressed bytes. */
    public Map<String, Integer> weights() {
        Map<String, Integer> weights = new LinkedHashMap<>();
        for (Request request : requests) {
            if (request.url().startsWith(base) && request.response() != null) {
                weights.merge(request.url().substring(base.length()), request.sizes().responseBodySize, Integer::sum);
            }
        }
        return weights;
    }

    /** Saves how the page looks at 1280 and at 390 pixels to {@code target/screenshots}. */
    public void picture(String name) {
        for (int width : new int[] {390, 1280}) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "screenshots", name + "-" + width + ".png")));
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
