package tandem.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.Rejected;
import tandem.Side;
import tandem.access.Actors;
import tandem.access.Belongings;
import tandem.access.Cast;
import tandem.access.Leadership;
import tandem.access.Leaderships;
import tandem.access.Log;
import tandem.access.LogChecks;
import tandem.access.PersonId;
import tandem.access.Post;
import tandem.access.Role;
import tandem.access.StoryServer;
import tandem.access.Viewer;
import tandem.area.web.Browsing;
import tandem.examples.Examples;
import tandem.store.Compaction;

/** Whole example areas, with results, plan, log and a peer challenge, are deleted: nothing but the bare code is left. */
@StoryServer
@ActiveProfiles("examples")
class DeletingStoryTest {

    private static final AreaCode CALDERDALE = new AreaCode("E08000033");
    private static final AreaCode HACKNEY = new AreaCode("E09000012");

    @TempDir
    static Path folder;

    @Autowired
    private Examples examples;

    @Autowired
    private Actors actors;

    @Autowired
    private Areas areas;

    @Autowired
    private AreaSetUp setUp;

    @Autowired
    private AreaDeletions deletions;

    @Autowired
    private Deleting deleting;

    @Autowired
    private Leaderships leaderships;

    @Autowired
    private List<Belongings> belongings;

    @Autowired
    private Compaction compaction;

    @Autowired
    private Log log;

    @Autowired
    private LogChecks checks;

    @Autowired
    private Clock clock;

    @Autowired
    private ReactiveMongoTemplate store;

    @DynamicPropertySource
    static void dataIn(DynamicPropertyRegistry properties) {
        properties.add("tandem.data", () -> folder.toString());
    }

    @BeforeEach
    void plant() {
        examples.planted().block(Duration.ofMinutes(2));
    }

    @Test
    void takesBothLeadsAndTheNameAndLeavesNothing() throws IOException {
        Browsing council = new Browsing(actors.as(lead(CALDERDALE, Side.COUNCIL)));
        Browsing vcs = new Browsing(actors.as(lead(CALDERDALE, Side.VCS)));
        Browsing peer = new Browsing(actors.as(new Viewer("example-peer", "Alex", Role.PEER, Optional.empty())));
        String page = "/areas/E08000033/delete";
        assertThat(peer.open("/compare").text()).contains("Calderdale");
        assertThat(where("E08000033")).contains("results", "plans", "log", "log-heads", "challenges", "rounds");
        assertThat(inFile("Ruth Ackroyd")).isTrue();

        assertThat(Browsing.errorAt(council.send(422, page, "name", "Derby"), "name"))
                .contains("Type the name of the area");
        assertThat(council.send(page, "name", " calderdale").text()).contains("Your yes is noted.", "Said yes on");
        assertThat(council.send(page + "/withdraw").text()).contains("Your yes is taken back.");
        vcs.send(page, "name", "Calderdale");
        assertThat(areas.find(CALDERDALE).block()).isNotNull();
        assertThat(council.open(page).text()).contains("the area is deleted at once");
        assertThat(council.send(page, "name", "Calderdale").text()).contains("The area is deleted.");

        assertThat(where("E08000033")).containsExactly("area-deletions");
        assertThat(where("e08000033")).isEmpty();
        assertThat(inFile("Ruth Ackroyd")).isFalse();
        assertThat(inFile("Ageing Well theme group")).isFalse();
        assertThat(council.status("/areas/E08000033")).isEqualTo(303);
        Browsing administrator = new Browsing(actors.as(Cast.administrator()));
        assertThat(administrator.status("/admin/areas/E08000033")).isEqualTo(404);
        assertThat(new Browsing(actors.as(lead(HACKNEY, Side.VCS))).status("/areas/E08000033"))
                .isEqualTo(404);
        assertThat(peer.open("/compare").text()).doesNotContain("Calderdale");
        assertThat(now(checks.all().collectList()))
                .allSatisfy(checked -> assertThat(checked.fault()).isEmpty());
    }

    @Test
    void finishesWhateverStepItWasInterruptedAt() {
        Area hackney = now(areas.get(HACKNEY));
        now(deleting.agree(lead(HACKNEY, Side.COUNCIL), HACKNEY, hackney.name()));
        assertThatThrownBy(() -> interruptedAt(0)
                        .agree(lead(HACKNEY, Side.VCS), HACKNEY, hackney.name())
                        .block())
                .hasMessage("power cut");
        assertThat(now(areas.find(HACKNEY))).isEqualTo(hackney);

        for (int step = 1; step <= belongings.size(); step++) {
            Deleting interrupted = interruptedAt(step);
            assertThatThrownBy(() -> interrupted.finishAll().block()).hasMessage("power cut");
            assertThat(now(deletions.find(HACKNEY)).isBegun()).isTrue();
            assertThatThrownBy(() -> setUp.add(Cast.administrator(), hackney).block())
                    .isInstanceOf(Rejected.class)
                    .hasMessage("area.exists");
        }
        deleting.finishAll().block();

        assertThat(where("E09000012")).containsExactly("area-deletions");
        assertThat(now(deletions.find(HACKNEY)).state()).isEqualTo(AreaDeletion.State.DONE);
        now(setUp.add(Cast.administrator(), hackney));
        deleting.finishAll().block();
        assertThat(now(areas.find(HACKNEY)).name()).isEqualTo(hackney.name());
    }

    @Test
    void letsTheAdministratorDeleteWhatNobodyHasLedForNinetyDays() {
        AreaCode forgotten = new AreaCode("E07000099");
        now(setUp.add(
                Cast.administrator(),
                new Area(
                        forgotten,
                        "Forgotten",
                        "Forgotten Council",
                        CouncilType.DISTRICT,
                        "North",
                        Optional.empty(),
                        false,
                        0)));
        Browsing administrator = new Browsing(actors.as(Cast.administrator()));

        now(leaderships.save(vacantSince(forgotten, Duration.ofDays(89))));
        administrator.send(422, "/admin/areas/E07000099/delete", "name", "Forgotten");
        assertThat(administrator.open("/admin/areas/E07000099/delete").select("main form"))
                .isEmpty();
        administrator.send(422, "/admin/areas/E06000015/delete", "name", "Derby");
        assertThat(where("E07000099")).contains("areas");

        now(leaderships.save(new Leadership(
                forgotten,
                vacantSince(forgotten, Duration.ofDays(90)).council(),
                vacantSince(forgotten, Duration.ofDays(90)).vcs(),
                1)));
        assertThat(administrator
                        .send("/admin/areas/E07000099/delete", "name", "Forgotten")
                        .text())
                .contains("The area is deleted.");
        assertThat(where("E07000099")).containsExactly("area-deletions");
    }

    private Leadership vacantSince(AreaCode area, Duration ago) {
        Post vacant =
                new Post(Optional.empty(), Optional.of(Instant.now().minus(ago)), Optional.of(new PersonId("p-gone")));
        return new Leadership(area, vacant, vacant, 0);
    }

    /** A deletion whose power is cut before this step. */
    private Deleting interruptedAt(int step) {
        List<Belongings> until = new ArrayList<>();
        IntStream.range(0, belongings.size()).forEach(at -> until.add(at == step ? area -> cut() : belongings.get(at)));
        Compaction last = step == belongings.size() ? DeletingStoryTest::cut : compaction;
        return new Deleting(areas, deletions, leaderships, until, last, log, clock);
    }

    private static Mono<Void> cut() {
        return Mono.error(new IllegalStateException("power cut"));
    }

    /** The collections in which something tells of this text. */
    private List<String> where(String text) {
        return now(store.getCollectionNames()
                .filterWhen(name -> Flux.from(store.findAll(Document.class, name))
                        .any(document -> document.toString().contains(text)))
                .sort()
                .collectList());
    }

    private static boolean inFile(String text) throws IOException {
        return new String(Files.readAllBytes(folder.resolve("tandem.store")), StandardCharsets.ISO_8859_1)
                .contains(text);
    }

    private static Viewer lead(AreaCode area, Side side) {
        String id = "example-" + side.key() + "-" + area.gss().toLowerCase(Locale.ROOT);
        return new Viewer(id, "Lead", Role.leadOf(side), Optional.of(area));
    }

    private static <T> T now(Mono<T> work) {
        return work.blockOptional().orElseThrow();
    }
}
