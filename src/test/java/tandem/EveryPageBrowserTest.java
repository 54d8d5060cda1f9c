package tandem;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import tandem.PageRoutes.PageRoute;
import tandem.access.Actors;
import tandem.access.Role;
import tandem.access.StoryServer;
import tandem.site.Browser;
import tandem.site.PageChecks;
import tandem.site.Visit;

/**
 * Every page of Tandem, as every role that may see it, in a real browser and with the example areas: no axe violation, no
 * complaint of the browser, no sideways scroll, and a picture when asked for. A page without a line in {@link PageAddresses} fails.
 */
@StoryServer
@ActiveProfiles("examples")
@Import(ExamplePlaces.class)
@TestInstance(Lifecycle.PER_CLASS)
class EveryPageBrowserTest {

    private final List<PageRoute> routes;
    private final ExamplePlaces places;
    private final int port;
    private final Map<String, Visit> visits = new HashMap<>();

    @Autowired
    EveryPageBrowserTest(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            ExamplePlaces places,
            Actors actors) {
        this.routes = PageRoutes.of(mapping);
        this.places = places;
        this.port = URI.create(actors.address()).getPort();
    }

    @BeforeAll
    void plant() {
        places.find();
    }

    @AfterAll
    void leave() {
        visits.values().forEach(Visit::close);
    }

    @Test
    void looksAtEveryPageThereIs() {
        assertThat(routes)
                .as("a new route fails the build until it has its page check, see PageAddresses")
                .allSatisfy(route -> assertThat(PageAddresses.of(route.pattern()))
                        .as(route.pattern())
                        .isNotEmpty());
    }

    @TestFactory
    Stream<DynamicTest> keepsTheBars() {
        return routes.stream()
                .flatMap(route -> route.roles().stream()
                        .flatMap(role -> PageAddresses.of(route.pattern()).stream()
                                .map(address -> DynamicTest.dynamicTest(
                                        role.key() + " " + address, () -> keepsTheBars(role, address)))));
    }

    @TestFactory
    Stream<DynamicTest> keepsTheBarsWhenSomethingIsWrong() {
        String derby = PageAddresses.DERBY;
        return Stream.of(
                state("empty-organisation", derby + "/organisations/new", 200, true),
                state("empty-relationship", derby + "/relationships/new", 200, true),
                state("empty-action", derby + "/plan/actions/new", 200, true),
                state("round-in-preparation", PageAddresses.MALVERN_HILLS + "/rounds/<preparing>", 200, false),
                state("results-before-the-reveal", derby + "/rounds/<open>/results", 404, false),
                state("area-of-others", PageAddresses.CALDERDALE, 404, false),
                state("no-such-page", "/nowhere", 404, false));
    }

    private DynamicTest state(String name, String address, int status, boolean sendEmpty) {
        return DynamicTest.dynamicTest(name, () -> {
            Visit visit = signedIn(Role.VCS_LEAD, status == 200 ? address : PageAddresses.DERBY);
            assertThat(visit.open(places.fill(address))).isEqualTo(status);
            if (sendEmpty) {
                int answered = visit.page()
                        .waitForResponse(
                                response -> response.request().method().equals("POST"),
                                () -> visit.page()
                                        .click("main form .govuk-button-group button, main form button.govuk-button"))
                        .status();
                assertThat(answered).isEqualTo(422);
                assertThat(visit.page().locator(".govuk-error-summary a").count())
                        .isPositive();
                assertThat(visit.page().title()).startsWith("Error: ");
            }
            PageChecks.check(visit, name);
        });
    }

    private void keepsTheBars(Role role, String address) {
        Visit visit = signedIn(role, places.fill(address));
        if (address.contains("<known>")) {
            visit.open(places.fill(PageAddresses.DERBY + "/rounds/<open>/answer/relationships"));
            places.put(
                    "<known>", visit.page().locator("input[name=known]").first().getAttribute("value"));
        }
        role.side().ifPresent(side -> places.put("<participation>", places.participation(side)));
        String filled = places.fill(address);
        assertThat(visit.open(filled)).as(filled).isEqualTo(200);
        PageChecks.check(visit, name(role, address));
    }

    private Visit signedIn(Role role, String address) {
        String area = address.startsWith("/areas/") ? address.substring(7, 16) : "E06000015";
        return visits.computeIfAbsent(role + area, key -> signIn(role, area));
    }

    /** By the buttons that a newcomer finds on the start page; an administrator by a link. */
    private Visit signIn(Role role, String area) {
        Visit visit = Browser.visit(port);
        if (role == Role.ADMINISTRATOR) {
            visit.open(places.administratorsLink());
            visit.page().click("main form button");
        } else if (role != Role.VISITOR) {
            visit.open("/");
            visit.page().selectOption("#area", area);
            visit.page().click("button[formaction='/examples/as/" + role.key() + "']");
        }
        return visit;
    }

    private static String name(Role role, String address) {
        return ("every-page " + address + " as " + role.key()).replaceAll("[^A-Za-z0-9-]+", "_");
    }
}
