package tandem.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.access.Cast.CALDERDALE;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.access.Actors;
import tandem.access.Cast;
import tandem.access.Doorkeeper;
import tandem.access.Log;
import tandem.access.PersonId;
import tandem.access.Role;
import tandem.access.Secret;
import tandem.access.StoryServer;
import tandem.site.Browser;
import tandem.site.PageChecks;
import tandem.site.Visit;

/** Taking up a role, coming back and reading the log in a real browser, with and without scripts. */
@StoryServer
class AccessBrowserTest {

    private final Actors actors;
    private final Doorkeeper doorkeeper;
    private final Log log;

    @Autowired
    AccessBrowserTest(Actors actors, Doorkeeper doorkeeper, Log log) {
        this.actors = actors;
        this.doorkeeper = doorkeeper;
        this.log = log;
    }

    @Test
    void holdsEveryBarOnEveryPageAndState() {
        log.append(Cast.administrator(), CALDERDALE, "lead.appointed", "p-vera").block();
        try (Visit vera = Browser.visit(port())) {
            walk(vera, true);
        }
    }

    @Test
    void worksWithoutScripts() {
        try (Visit vera = Browser.visitWithoutScripts(port())) {
            walk(vera, false);
        }
    }

    private void walk(Visit vera, boolean checking) {
        String claim = claimLink();
        open(vera, claim, "access-claim", checking);
        vera.page().click("main button");
        check(vera, "access-claimed", checking);
        String returning =
                URI.create(vera.page().getAttribute("#return-link", "href")).getPath();
        open(vera, claim, "access-claim-used", checking);
        open(vera, "/areas/E08000033/log", "access-log", checking);
        vera.page().click(".masthead__out");
        vera.open("/areas/E08000033/log");
        assertThat(vera.address()).startsWith("/sign-in?to=");
        check(vera, "access-sign-in", checking);
        signIn(vera, "https://tandem.example/return/abc");
        check(vera, "access-sign-in-errors", checking);
        signIn(vera, actors.address() + returning);
        assertThat(vera.address()).isEqualTo("/areas/E08000033/log");
        open(vera, returning, "access-return", checking);
    }

    private static void signIn(Visit vera, String link) {
        Page page = vera.page();
        page.fill("#link", link);
        page.click("main button");
    }

    private static void open(Visit vera, String path, String name, boolean checking) {
        assertThat(vera.open(path)).as(path).isEqualTo(200);
        check(vera, name, checking);
    }

    private static void check(Visit vera, String name, boolean checking) {
        if (checking) {
            PageChecks.check(vera, name);
        }
    }

    private String claimLink() {
        Secret claim = doorkeeper
                .invite(PersonId.random(), "Vera Claimant", Role.VCS_LEAD, Optional.of(CALDERDALE))
                .blockOptional()
                .orElseThrow();
        return "/claim/" + claim.text();
    }

    private int port() {
        return URI.create(actors.address()).getPort();
    }
}
