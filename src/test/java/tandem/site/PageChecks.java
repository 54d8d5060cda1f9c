package tandem.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;

/** What holds on every page for every role: the bars of the brief, tried in the browser on the page that is open. */
public final class PageChecks {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final boolean PICTURES = Boolean.getBoolean("tandem.pictures");
    private static final int ORDINARY = 80 * 1024;
    private static final int WITH_CHART = (110 + 220) * 1024;

    private PageChecks() {}

    /**
     * Fails, naming everything that is wrong with the open page. With {@code -Dtandem.pictures=true} pictures of the page are
     * kept under its name; they take as long as all that is checked.
     */
    public static void check(Visit visit, String name) {
        visit.page().setViewportSize(1280, 900);
        unfold(visit.page());
        var softly = new SoftAssertions();
        softly.assertThat(visit.complaints())
                .as("%s: script errors and CSP violations", name)
                .isEmpty();
        softly.assertThat(visit.elsewhere()).as("%s: requests to others", name).isEmpty();
        softly.assertThat(violations(visit.page(), name)).as("%s: axe", name).isEmpty();
        softly.assertThat(visit.page().locator("main").count())
                .as("%s: main", name)
                .isEqualTo(1);
        softly.assertThat(visit.page().locator("h1").count()).as("%s: h1", name).isEqualTo(1);
        softly.assertThat(visit.page().title()).as("%s: title", name).endsWith(" – Tandem");
        softly.assertThat(visit.page().content())
                .as("%s: message without words", name)
                .doesNotContainPattern("\\?\\?[a-z]+\\.[a-z.-]+");
        checkWeight(softly, visit, name);
        softly.assertThat(sideways(visit.page(), 320))
                .as("%s: sideways scroll at 320 px", name)
                .isEmpty();
        if (PICTURES) {
            visit.picture(name);
        }
        softly.assertAll();
    }

    /** Opens what is folded away, so that it is looked at too. */
    private static void unfold(Page page) {
        page.evaluate("document.querySelectorAll('details').forEach(folded => { folded.open = true; })");
    }

    private static void checkWeight(SoftAssertions softly, Visit visit, String name) {
        Map<String, Integer> weights = visit.weights();
        int bytes = weights.values().stream().mapToInt(Integer::intValue).sum();
        boolean chart = visit.page().locator(".chart").count() > 0;
        softly.assertThat(bytes)
                .as("%s: weight of %s", name, weights)
                .isLessThanOrEqualTo(chart ? WITH_CHART : ORDINARY);
        softly.assertThat(weights.size()).as("%s: requests %s", name, weights).isLessThanOrEqualTo(chart ? 8 : 6);
    }

    /** The elements that stick out to the right when the window is this wide, nothing if the page does not scroll. */
    public static List<String> sideways(Page page, int width) {
        page.setViewportSize(width, 900);
        // Right after a button was pressed the next page is there, and nothing in it yet.
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        Object found = page.evaluate("""
                () => document.documentElement.scrollWidth <= window.innerWidth ? [] :
                  [...document.querySelectorAll('body *')]
                    .filter(e => e.getBoundingClientRect().right > window.innerWidth + 1)
                    .map(e => e.tagName.toLowerCase() + '.' + e.className).slice(0, 8).concat('the page')""");
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    private static List<String> violations(Page page, String name) {
        AxeResults results = new AxeBuilder(page)
                .options(faultsOnly())
                .withTags(RULES)
                .setLegacyMode(true)
                .analyze();
        note(name, results.getIncomplete());
        return results.getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream()
                        .map(node -> rule.getId() + ": " + rule.getHelp() + " " + node.getTarget() + " "
                                + node.getFailureSummary()))
                .toList();
    }

    private static AxeRunOptions faultsOnly() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations", "incomplete"));
        return options;
    }

    /** What axe could not decide is kept in a file for a person to judge. */
    private static void note(String name, List<Rule> incomplete) {
        try {
            Path file = Files.createDirectories(Path.of("target", "axe")).resolve("incomplete.txt");
            for (Rule rule : incomplete) {
                String line = name + "\t" + rule.getId() + "\t"
                        + rule.getNodes().stream()
                                .map(node -> String.valueOf(node.getTarget()))
                                .toList() + "\n";
                Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails unless the element in focus can be seen: inside the window, and not covered by another. */
    public static void checkFocus(Page page, String where) {
        Object hidden = page.evaluate("""
                () => {
                  const e = document.activeElement, r = e.getBoundingClientRect();
                  if (e === document.body) return '';
                  const at = document.elementFromPoint(r.left + r.width / 2, r.top + r.height / 2);
                  return at && (e.contains(at) || at.contains(e)) ? '' : e.outerHTML.slice(0, 120);
                }""");
        assertThat(hidden).as("%s: focus that cannot be seen", where).isEqualTo("");
    }
}
