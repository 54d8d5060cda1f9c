package tandem.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;
import reactor.core.publisher.Flux;
import tandem.AreaCode;
import tandem.Side;
import tandem.access.Actors;
import tandem.access.Role;
import tandem.access.StoryServer;
import tandem.access.Viewer;
import tandem.examples.Examples;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A lead takes the area away: as much as the store holds and their side may see, and no secret. */
@StoryServer
@ActiveProfiles("examples")
@TestPropertySource(properties = "tandem.story=export")
class AreaExportStoryTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private Examples examples;

    @Autowired
    private Actors actors;

    @Autowired
    private ReactiveMongoTemplate store;

    @BeforeEach
    void plant() {
        examples.planted().block(Duration.ofMinutes(2));
    }

    @Test
    void holdsAsMuchAsTheStore() throws IOException {
        for (String area : new String[] {"E08000033", "E06000015", "E07000235"}) {
            JsonNode files = export(area, Side.VCS);

            assertThat(files.path("area.json").path("code").path("gss").asString())
                    .isEqualTo(area);
            assertThat(files.path("organisations.json")).hasSize(count("organisations", area));
            assertThat(files.path("departments.json")).hasSize(count("departments", area));
            assertThat(files.path("relationships.json")).hasSize(count("relationships", area));
            assertThat(files.path("rounds.json")).hasSize(count("rounds", area));
            assertThat(files.path("results.json")).hasSize(count("results", area));
            assertThat(files.path("agreed-places.json")).hasSize(count("agreedPlaces", area));
            assertThat(files.path("plan-versions.json")).hasSize(count("plans", area) + count("planVersions", area));
            assertThat(files.path("log.json")).hasSize(count("log", area));
            assertThat(files.path("log.json").path(0).path("what").asString()).isEqualTo("area.exported");
            assertThat(files).hasSize(10);
        }
        assertThat(count("results", "E08000033")
                        + count("planVersions", "E08000033")
                        + count("agreedPlaces", "E07000235"))
                .as("there is something to count")
                .isGreaterThan(4);
    }

    @Test
    void givesTheCouncilNothingOfWhatIsWithinTheVcs() throws IOException {
        JsonNode vcs = export("E08000033", Side.VCS);
        JsonNode council = export("E08000033", Side.COUNCIL);

        long within = within(vcs.path("relationships.json"));
        assertThat(within).as("there is something to hide").isPositive();
        assertThat(within(council.path("relationships.json"))).isZero();
        assertThat(council.path("relationships.json"))
                .hasSize(vcs.path("relationships.json").size() - (int) within);
        council.path("rounds.json")
                .forEach(
                        round -> assertThat(within(round.path("relationships"))).isZero());
        council.path("results.json")
                .forEach(results -> results.path("relationships")
                        .forEach(
                                result -> assertThat(result.path("relationship").path("departments"))
                                        .isNotEmpty()));
    }

    @Test
    void holdsNoSecretLinkSessionOrInvitation() throws IOException {
        String all = export("E06000015", Side.COUNCIL).toString();

        for (String collection : new String[] {"access-links", "sessions", "participations", "parts"}) {
            Flux.from(store.findAll(Document.class, collection))
                    .doOnNext(document -> assertThat(all)
                            .doesNotContain(String.valueOf(document.get("_id")))
                            .doesNotContain(String.valueOf(document.getOrDefault("invitation", "no invitation")))
                            .doesNotContain(String.valueOf(document.getOrDefault("verifier", "no verifier"))))
                    .blockLast();
        }
        assertThat(all).doesNotContain("\"forms\"");
    }

    private static long within(JsonNode relationships) {
        long within = 0;
        for (JsonNode relationship : relationships) {
            within += relationship.path("departments").isEmpty() ? 1 : 0;
        }
        return within;
    }

    private int count(String collection, String area) {
        return (int) Flux.from(store.findAll(Document.class, collection))
                .filter(document -> String.valueOf(document.get("_id")).startsWith(area))
                .count()
                .blockOptional()
                .orElse(0L)
                .longValue();
    }

    private JsonNode export(String area, Side side) throws IOException {
        String id = "example-" + side.key() + "-" + area.toLowerCase(Locale.ROOT);
        byte[] zip = actors.as(new Viewer(id, "Lead", Role.leadOf(side), Optional.of(new AreaCode(area))))
                .get()
                .uri("/areas/" + area + "/export.zip")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(
                        "Content-Disposition", "attachment; filename=\"tandem-" + area + "-" + side.key() + ".zip\"")
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        return read(zip == null ? new byte[0] : zip);
    }

    private static JsonNode read(byte[] zip) throws IOException {
        ObjectNode files = JSON.createObjectNode();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.set(entry.getName(), JSON.readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        return files;
    }
}
