package tandem.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Actors;
import tandem.access.Cast;
import tandem.access.Role;
import tandem.access.StoryServer;
import tandem.access.Viewer;

@StoryServer
@Import(GateStoryTest.Doors.class)
class GateStoryTest {

    @Autowired
    private Actors actors;

    /** Doors of every kind. */
    @RestController
    static class Doors {

        @OpenTo(Role.COUNCIL_LEAD)
        @GetMapping("/areas/{gss}/door")
        String ofTheCouncil(@PathVariable String gss, Viewer viewer) {
            return viewer.name() + " in " + gss;
        }

        @OpenTo({Role.ADMINISTRATOR, Role.PEER})
        @GetMapping("/areas/{gss}/door/above")
        String ofTheAdministrator(@PathVariable String gss) {
            return gss;
        }

        @OpenTo(Role.VISITOR)
        @PostMapping("/door/bell")
        String bell() {
            return "rung";
        }

        @GetMapping("/door/unnamed")
        String unnamed() {
            return "nobody should read this";
        }
    }

    @Test
    void opensToTheNamedRoleInItsOwnArea() {
        actors.as(Cast.councilLead())
                .get()
                .uri("/areas/E08000033/door")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .isEqualTo("Carol Council in E08000033");
    }

    @Test
    void hasNoOtherArea() {
        expect(actors.as(Cast.councilLead()), "/areas/E06000015/door", 404);
        expect(actors.as(Cast.councilLead()), "/areas/e08000033/door", 404);
        expect(actors.as(Cast.councilLead()), "/areas/E08000033;x=y/door", 400);
        expect(actors.as(Cast.vcsLead()), "/areas/E06000015/door", 404);
    }

    @Test
    void refusesAnotherRole() {
        String refused = body(actors.as(Cast.vcsLead()), "/areas/E08000033/door", 403);

        assertThat(refused).contains("You are signed in with a role that cannot use this page");
    }

    @Test
    void letsAnAdministratorIntoEveryAreaThatHasAForm() {
        expect(actors.as(Cast.administrator()), "/areas/E06000015/door/above", 200);
        expect(actors.as(Cast.administrator()), "/areas/nonsense/door/above", 404);
        expect(actors.as(Cast.administrator()), "/areas/E06000015/door", 403);
    }

    @Test
    void keepsAPeerOutOfAreasByThisGate() {
        Viewer peer = new Viewer("p-petra", "Petra Peer", Role.PEER, Optional.empty());

        expect(actors.as(peer), "/areas/E08000033/door/above", 404);
    }

    @Test
    void sendsAVisitorToSignInAndBack() {
        actors.stranger()
                .get()
                .uri("/areas/E08000033/door?a=b&c=d")
                .exchange()
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .location("/sign-in?to=%2Fareas%2FE08000033%2Fdoor%3Fa%3Db%26c%3Dd");
    }

    @Test
    void opensADoorThatNamesNoRoleToNobody() {
        for (Role role : Role.values()) {
            Viewer viewer = new Viewer("p-any", "Anybody", role, Optional.of(Cast.CALDERDALE));
            String answer = role == Role.VISITOR
                    ? body(actors.visitor(), "/door/unnamed", 303)
                    : body(actors.as(viewer), "/door/unnamed", 403);
            assertThat(answer).doesNotContain("nobody should read this");
        }
    }

    @Test
    void refusesAFormWithoutItsToken() {
        actors.visitor().post().uri("/door/bell").exchange().expectStatus().isOk();

        byte[] refused = actors.stranger()
                .post()
                .uri("/door/bell")
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .returnResult()
                .getResponseBody();

        assertThat(new String(refused == null ? new byte[0] : refused, java.nio.charset.StandardCharsets.UTF_8))
                .contains("<h1", "no longer valid", "Tandem");
    }

    private static void expect(WebTestClient client, String path, int status) {
        client.get().uri(path).exchange().expectStatus().isEqualTo(status);
    }

    private static String body(WebTestClient client, String path, int status) {
        String body = client.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return body == null ? "" : body;
    }
}
