package tandem.site.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tandem.site.Browser;
import tandem.site.PageChecks;
import tandem.site.Visit;

@SpringBootTest(classes = SiteAlone.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class SiteBrowserTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "/, start, 200",
        "/help, help, 200",
        "/help/evaluate, help-evaluate, 200",
        "/help/map, help-map, 200",
        "/help/plan, help-plan, 200",
        "/who-can-see-what, help-who-can-see-what, 200",
        "/help/facilitate, help-facilitate, 200",
        "/help/invitation, help-invitation, 200",
        "/accessibility, accessibility, 200",
        "/privacy, privacy, 200",
        "/cookies, cookies, 200",
        "/sample, sample, 200",
        "/sample/wrong, sample-wrong, 200",
        "/sample/broken, error-500, 500",
        "/nowhere, error-404, 404"
    })
    void keepsTheBars(String path, String name, int status) {
        try (Visit visit = Browser.visit(port)) {
            assertThat(visit.open(path)).isEqualTo(status);
            PageChecks.check(visit, "site-" + name);
        }
    }

    @Test
    void skipsToTheContentByKeyboard() {
        try (Visit visit = Browser.visit(port)) {
            visit.open("/sample");
            visit.page().keyboard().press("Tab");
            PageChecks.checkFocus(visit.page(), "skip link");
            visit.page().keyboard().press("Enter");
            visit.page().keyboard().press("Tab");
            assertThat(visit.page().evaluate("document.activeElement.closest('main') !== null"))
                    .isEqualTo(true);
        }
    }

    @Test
    void noticesWhatBreaksTheBars() {
        try (Visit visit = Browser.visit(port)) {
            visit.open("/sample");
            visit.page().evaluate("document.querySelector('main').setAttribute('style', 'color: red')");
            visit.page().evaluate("document.querySelector('h1').innerHTML = '<img src=/site/logo.svg width=900>'");
            assertThat(PageChecks.sideways(visit.page(), 320)).contains("the page");
            assertThatThrownBy(() -> PageChecks.check(visit, "site-broken"))
                    .hasMessageContaining("image-alt")
                    .hasMessageContaining("CSP refuses")
                    .hasMessageContaining("sideways scroll");
        }
    }
}
