package tandem.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import reactor.core.publisher.Mono;
import tandem.Forbidden;
import tandem.NotFound;
import tandem.access.Cast;
import tandem.access.Role;
import tandem.access.Viewer;

/** The gate alone, without a server: who comes through, who is sent elsewhere, and for whom nothing is there. */
class GateTest {

    private static final Viewer PEER = new Viewer("p-petra", "Petra Peer", Role.PEER, Optional.empty());

    private final Gate gate = new Gate(routes());
    private int passed;

    /** Doors of every kind; nobody ever comes as far as what is behind them. */
    @Controller
    static class Doors {

        @OpenTo(Role.COUNCIL_LEAD)
        @RequestMapping("/areas/{gss}/door")
        String ofTheCouncil(@PathVariable String gss) {
            return gss;
        }

        @OpenTo({Role.ADMINISTRATOR, Role.PEER})
        @GetMapping("/areas/{gss}/above")
        String ofThoseAbove(@PathVariable String gss) {
            return gss;
        }

        @OpenTo({Role.ADMINISTRATOR, Role.PEER})
        @GetMapping("/above")
        String ofNoArea() {
            return "above";
        }

        @OpenTo(Role.VISITOR)
        @GetMapping("/areas/{gss}/poster")
        String ofEverybody(@PathVariable String gss) {
            return gss;
        }

        @GetMapping("/unnamed")
        String ofNobody() {
            return "unnamed";
        }
    }

    @Test
    void opensToTheNamedRoleInItsOwnArea() {
        assertThat(letsThrough(Cast.councilLead(), "/areas/E08000033/door")).isTrue();
        assertThat(letsThrough(PEER, "/above")).isTrue();
    }

    @Test
    void hasNoOtherAreaAndNoneWrittenOtherwise() {
        assertIsNotThere(Cast.councilLead(), "/areas/E06000015/door");
        assertIsNotThere(Cast.councilLead(), "/areas/e08000033/door");
        assertIsNotThere(PEER, "/areas/E08000033/above");
    }

    @Test
    void doesNotTellAnotherRoleInAnotherAreaThatThereIsADoor() {
        assertIsNotThere(Cast.vcsLead(), "/areas/E06000015/door");
    }

    @Test
    void refusesAnotherRoleInItsOwnArea() {
        assertIsRefused(Cast.vcsLead(), "/areas/E08000033/door");
        assertIsRefused(Cast.councilLead(), "/above");
    }

    @Test
    void letsTheAdministratorIntoEveryAreaThatHasAForm() {
        assertThat(letsThrough(Cast.administrator(), "/areas/E06000015/above")).isTrue();
        assertIsNotThere(Cast.administrator(), "/areas/nonsense/above");
        assertIsRefused(Cast.administrator(), "/areas/E06000015/door");
    }

    @Test
    void opensToEverybodyWhereVisitorsAreNamed() {
        assertThat(letsThrough(Viewer.visitor(), "/areas/E06000015/poster")).isTrue();
        assertThat(letsThrough(Cast.councilLead(), "/areas/E06000015/poster")).isTrue();
    }

    @Test
    void hasNothingToSayWhereThereIsNoHandler() {
        assertThat(letsThrough(Viewer.visitor(), "/site/site.css")).isTrue();
    }

    @Test
    void sendsAVisitorToSignInAndBack() {
        assertThat(wayFrom(MockServerHttpRequest.get("/areas/E08000033/door"), Viewer.visitor()))
                .isEqualTo("/sign-in?to=%2Fareas%2FE08000033%2Fdoor");
        assertThat(wayFrom(MockServerHttpRequest.get("/areas/E08000033/door?a=b&c=d"), Viewer.visitor()))
                .isEqualTo("/sign-in?to=%2Fareas%2FE08000033%2Fdoor%3Fa%3Db%26c%3Dd");
    }

    @Test
    void sendsAVisitorsFormToSignInWithoutAWayBack() {
        assertThat(wayFrom(MockServerHttpRequest.post("/areas/E08000033/door"), Viewer.visitor()))
                .isEqualTo("/sign-in");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "VISITOR")
    void opensADoorThatNamesNoRoleToNobody(Role role) {
        assertIsRefused(new Viewer("p-any", "Anybody", role, Optional.of(Cast.CALDERDALE)), "/unnamed");
    }

    @Test
    void opensADoorThatNamesNoRoleToNoVisitorEither() {
        assertThat(wayFrom(MockServerHttpRequest.get("/unnamed"), Viewer.visitor()))
                .isEqualTo("/sign-in?to=%2Funnamed");
    }

    private boolean letsThrough(Viewer viewer, String path) {
        int before = passed;
        MockServerWebExchange exchange = asked(MockServerHttpRequest.get(path), viewer);
        return exchange.getResponse().getStatusCode() == null && passed == before + 1;
    }

    private void assertIsNotThere(Viewer viewer, String path) {
        int before = passed;
        assertThatThrownBy(() -> letsThrough(viewer, path)).isInstanceOf(NotFound.class);
        assertThat(passed).as("how many came through").isEqualTo(before);
    }

    private void assertIsRefused(Viewer viewer, String path) {
        int before = passed;
        assertThatThrownBy(() -> letsThrough(viewer, path))
                .isInstanceOf(Forbidden.class)
                .hasMessage("access.not-for-this-role");
        assertThat(passed).as("how many came through").isEqualTo(before);
    }

    /** Where somebody is sent who does not come through. */
    private @Nullable String wayFrom(MockServerHttpRequest.BaseBuilder<?> request, Viewer viewer) {
        MockServerWebExchange exchange = asked(request, viewer);
        assertThat(exchange.getResponse().getStatusCode()).isEqualTo(HttpStatus.SEE_OTHER);
        assertThat(passed).as("how many came through").isZero();
        URI way = exchange.getResponse().getHeaders().getLocation();
        return way == null ? null : way.toString();
    }

    private MockServerWebExchange asked(MockServerHttpRequest.BaseBuilder<?> request, Viewer viewer) {
        MockServerWebExchange exchange = MockServerWebExchange.from(request);
        Viewers.remember(exchange, viewer);
        gate.filter(exchange, next -> Mono.fromRunnable(() -> passed++)).block();
        return exchange;
    }

    private static RequestMappingHandlerMapping routes() {
        StaticApplicationContext doors = new StaticApplicationContext();
        doors.registerSingleton("doors", Doors.class);
        RequestMappingHandlerMapping routes = new RequestMappingHandlerMapping();
        routes.setApplicationContext(doors);
        routes.afterPropertiesSet();
        return routes;
    }
}
