package tandem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import tandem.access.Actors;
import tandem.access.Cast;
import tandem.access.Role;
import tandem.access.StoryServer;
import tandem.access.Viewer;

/** Another site's form has no token: every route that changes something refuses it, and nothing is changed. */
@StoryServer
@ActiveProfiles("examples")
@Import(ExamplePlaces.class)
@TestPropertySource(properties = "tandem.story=form-token")
class FormTokenStoryTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\*?)([a-z]+)(?::[^{}]*(?:\\{[^{}]*}[^{}]*)*)?}");
    private static final Map<String, String> VALUES =
            Map.of("gss", "E08000033", "slug", "vsi-alliance", "side", "council", "reference", "A1", "role", "peer");

    private final ExamplePlaces places;
    private final Actors actors;
    private final ReactiveMongoTemplate store;

    @Autowired
    FormTokenStoryTest(ExamplePlaces places, Actors actors, ReactiveMongoTemplate store) {
        this.places = places;
        this.actors = actors;
        this.store = store;
    }

    @Test
    void everyRouteThatChangesSomethingRefusesAFormWithoutAGoodToken() {
        places.find();
        Map<String, WebTestClient> people = people();
        List<String> routes = new WhoMayOpenWhat()
                .routes().keySet().stream()
                        .filter(route -> route.startsWith("POST "))
                        .map(route -> route.substring("POST ".length()))
                        .toList();
        people.values().forEach(FormTokenStoryTest::usesTheSession);
        Map<String, List<Document>> before = everything();

        for (String route : routes) {
            String path = VARIABLE.matcher(route)
                    .replaceAll(found -> VALUES.getOrDefault(
                            found.group(2), "round".equals(found.group(2)) ? places.fill("<revealed>") : "1"));
            people.forEach((who, client) -> assertThat(status(client, path))
                    .as("POST %s by %s", route, who)
                    .isEqualTo(403));
        }

        assertThat(routes).hasSizeGreaterThan(40);
        assertThat(everything()).isEqualTo(before);
    }

    /** That a session is used is marked, whatever is asked for. */
    private static void usesTheSession(WebTestClient client) {
        client.get().uri("/").exchange().expectStatus().isOk();
    }

    /** Those who may most, each without a token, with a wrong one, and with one that is not theirs. */
    private Map<String, WebTestClient> people() {
        Map<String, WebTestClient> people = new LinkedHashMap<>();
        Stream.of(
                        Cast.councilLead(),
                        new Viewer(
                                "p-x",
                                "Xenia",
                                Role.VCS_PARTICIPANT,
                                Cast.councilLead().area()),
                        Cast.administrator())
                .forEach(viewer -> {
                    WebTestClient bare = actors.stranger()
                            .mutate()
                            .defaultCookie("tandem", actors.session(viewer).text())
                            .build();
                    people.put(viewer.name() + " without a token", bare);
                    people.put(
                            viewer.name() + " with a wrong token",
                            bare.mutate()
                                    .defaultCookie("XSRF-TOKEN", "9b2f6c1e-0000-4000-8000-5d3a7e1f4c21")
                                    .defaultHeader("X-XSRF-TOKEN", "AAAA")
                                    .build());
                    people.put(
                            viewer.name() + " with a token and no cookie",
                            bare.mutate()
                                    .defaultHeader("X-XSRF-TOKEN", "9b2f6c1e-0000-4000-8000-5d3a7e1f4c21")
                                    .build());
                });
        return people;
    }

    private static int status(WebTestClient client, String path) {
        var answer = client.post()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue("name=Changed&what=Changed&version=1")
                .exchange()
                .returnResult(byte[].class);
        HeadersOfEveryPage.checkNotStored("POST " + path, answer.getResponseHeaders());
        return answer.getStatus().value();
    }

    /** All that is stored. */
    private Map<String, List<Document>> everything() {
        Map<String, List<Document>> all = new TreeMap<>();
        store.getCollectionNames()
                .collectList()
                .blockOptional()
                .orElseThrow()
                .forEach(name -> all.put(
                        name,
                        store.findAll(Document.class, name)
                                .sort(java.util.Comparator.comparing(each -> String.valueOf(each.get("_id"))))
                                .collectList()
                                .blockOptional()
                                .orElseThrow()));
        return all;
    }
}
