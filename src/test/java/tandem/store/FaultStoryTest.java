package tandem.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tandem.AreaCode;
import tandem.access.Actors;
import tandem.access.Log;
import tandem.access.LogEntry;
import tandem.access.Role;
import tandem.access.StoryServer;
import tandem.access.Viewer;
import tandem.area.Area;
import tandem.area.Areas;
import tandem.area.CouncilType;
import tandem.area.Organisation;
import tandem.area.Organisations;
import tandem.plan.Plans;
import tandem.relationship.Relationships;

/**
 * The wire between Tandem and its store is damaged in every way: whoever waits is told soon, keeps what they typed, and
 * may send it again without doing it twice; once the wire is whole, Tandem works again by itself.
 */
@StoryServer
@TestPropertySource(properties = "tandem.limits.until-answered=3s")
class FaultStoryTest {

    private static final Duration DEADLINE = Duration.ofSeconds(3);
    private static final Duration RECOVERY = Duration.ofSeconds(5);
    private static final int MOST_WRITES = 6;
    private static int areas;

    private final Actors actors;
    private final Areas store;
    private final Organisations organisations;
    private final Relationships relationships;
    private final Plans plans;
    private final Log log;
    private final FaultProxy wire;
    private AreaCode area = new AreaCode("E06950000");

    @Autowired
    FaultStoryTest(
            Actors actors,
            Areas store,
            Organisations organisations,
            Relationships relationships,
            Plans plans,
            Log log,
            FaultProxy wire) {
        this.actors = actors;
        this.store = store;
        this.organisations = organisations;
        this.relationships = relationships;
        this.plans = plans;
        this.log = log;
        this.wire = wire;
    }

    /** The driver's way to the store leads through the wire. */
    @TestConfiguration
    static class Wire {

        @Bean
        FaultProxy wire(EmbeddedStore store) {
            String[] address = store.address().getHosts().get(0).split(":", -1);
            return new FaultProxy(new InetSocketAddress(address[0], Integer.parseInt(address[1])));
        }

        @Bean
        @Primary
        MongoConnectionDetails throughTheWire(FaultProxy wire) {
            ConnectionString address = new ConnectionString("mongodb://127.0.0.1:" + wire.port()
                    + "/tandem?retryWrites=false&maxPoolSize=16&socketTimeoutMS=2000&serverSelectionTimeoutMS=2000");
            return () -> address;
        }
    }

    @BeforeEach
    void makeAnArea() {
        areas++;
        area = new AreaCode("E069500%02d".formatted(areas));
        store.add(new Area(area, "Wireham", "Wireham Council", CouncilType.UNITARY, "East", Optional.empty(), false, 0))
                .block();
    }

    /** The first call finds that the connections are gone; the next ones are new. */
    @AfterEach
    void mend() {
        wire.mend();
        store.list().retry(10).blockLast();
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultProxy.Fault.class,
            mode = Mode.EXCLUDE,
            names = {"NONE", "DELAY"})
    void tellsSoonKeepsWhatWasTypedAndGoesOnByItself(FaultProxy.Fault fault) {
        WebTestClient lead = lead();
        MultiValueMap<String, String> typed = action("Meet <often>, and\nwrite it down for " + fault);
        wire.suffer(fault);

        Answer page = ask(() -> lead.get().uri(plan()));
        Answer refused = ask(() -> lead.post().uri(plan() + "/actions/new").bodyValue(typed));
        Instant mended = Instant.now();
        wire.mend();
        Duration recovery = recovery(lead, mended);

        for (Answer answer : List.of(page, refused)) {
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.retryAfter()).isEqualTo("5");
            assertThat(answer.after()).isLessThan(DEADLINE.plusSeconds(1));
        }
        assertThat(refused.page().select(".keep-lines").eachText())
                .contains("Meet <often>, and write it down for " + fault, "Head of Communities");
        assertThat(recovery).isLessThan(RECOVERY);
        assertThat(again(lead, refused).status()).isEqualTo(303);
        assertThat(actions()).hasSize(1);
        System.out.printf(
                "Fault %s: page after %d ms, form after %d ms, recovered after %d ms%n",
                fault, page.after().toMillis(), refused.after().toMillis(), recovery.toMillis());
    }

    @Test
    void waitsForAStoreThatIsSlow() {
        WebTestClient lead = lead();
        wire.suffer(FaultProxy.Fault.DELAY);

        assertThat(ask(() -> lead.get().uri(plan())).status()).isEqualTo(200);
    }

    @Test
    void tellsAProgramInItsOwnWay() {
        WebTestClient lead = lead();
        wire.suffer(FaultProxy.Fault.REFUSE);

        Answer answer = ask(() -> lead.get().uri(plan()).header("Accept", "application/json"));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.retryAfter()).isEqualTo("5");
        assertThat(answer.body()).startsWith("{").contains("\"status\":503");
    }

    @Test
    void givesNobodyAFormBackThatCameFromElsewhere() {
        wire.suffer(FaultProxy.Fault.REFUSE);

        Answer answer = ask(() -> actors.stranger()
                .mutate()
                .defaultCookie("tandem", "x".repeat(43))
                .build()
                .post()
                .uri(plan() + "/actions/new")
                .bodyValue(action("planted")));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain("planted");
    }

    @Test
    void doesAnActionOnceWhateverAnswerIsLost() {
        onceWhateverAnswerIsLost(plan() + "/actions/new", attempt -> action("Action " + attempt));

        assertThat(actions()).doesNotHaveDuplicates().hasSizeGreaterThan(1);
    }

    @Test
    void acceptsAPlanOnceWhateverAnswerIsLost() {
        for (int attempt = 0; attempt < MOST_WRITES; attempt++) {
            ask(() -> lead().post().uri(plan() + "/actions/new").bodyValue(action("Action")));
            int version = Objects.requireNonNull(plans.get(area).block()).version();
            losing(attempt, plan() + "/accept", form("version", "" + version));

            assertThat(Objects.requireNonNull(plans.get(area).block()).acceptances())
                    .hasSize(1);
        }
        assertNothingIsLoggedTwice();
    }

    @Test
    void addsAnOrganisationOnceWhateverAnswerIsLost() {
        onceWhateverAnswerIsLost(
                "/areas/" + area + "/organisations/new",
                attempt -> form("name", "Organisation " + attempt, "kind", "VCS", "size", "SMALL", "differs", "true"));

        assertThat(organisations
                        .list(area)
                        .map(Organisation::name)
                        .collectList()
                        .block())
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(1);
    }

    @Test
    void addsARelationshipOnceWhateverAnswerIsLost() {
        for (String name : List.of("Food Hub", "Mind")) {
            organisations
                    .add(Organisation.named(area, name, Organisation.Kind.VCS, Organisation.SizeBand.SMALL))
                    .block();
        }
        for (int attempt = 0; attempt < MOST_WRITES; attempt++) {
            losing(
                    attempt,
                    "/areas/" + area + "/relationships/new/parties?name=Number" + attempt + "&main=ongoing&key="
                            + UUID.randomUUID(),
                    form("organisations", "food-hub", "organisations", "mind"));
        }

        assertThat(relationships
                        .list(area)
                        .map(each -> each.name())
                        .collectList()
                        .block())
                .doesNotHaveDuplicates()
                .hasSize(MOST_WRITES);
        assertNothingIsLoggedTwice();
    }

    private void onceWhateverAnswerIsLost(String address, Function<Integer, MultiValueMap<String, String>> form) {
        for (int attempt = 0; attempt < MOST_WRITES; attempt++) {
            losing(attempt, address, form.apply(attempt));
        }
        assertNothingIsLoggedTwice();
    }

    /**
     * Sends a form, loses the answer to one of its writes, and sends again what the page gives back. That the session was
     * used is written before, with the first page: that write may be lost without harm.
     */
    private void losing(int write, String address, MultiValueMap<String, String> form) {
        WebTestClient lead = lead();
        assertThat(ask(() -> lead.get().uri(plan())).status()).isEqualTo(200);
        wire.loseTheReplyToTheWriteAfter(write);
        Answer answer = ask(() -> lead.post().uri(address).bodyValue(form));
        if (wire.hasLostAReply()) {
            assertThat(answer.status()).as("write %d of %s", write, address).isEqualTo(503);
            answer = again(lead, answer);
        }
        mend();
        assertThat(answer.status()).as(address + " " + answer.body()).isIn(303, 422);
    }

    private void assertNothingIsLoggedTwice() {
        List<LogEntry> entries =
                Objects.requireNonNull(log.list(area).collectList().block());
        assertThat(entries.stream()
                        .collect(Collectors.groupingBy(
                                entry -> entry.what() + " " + entry.object(), Collectors.counting())))
                .allSatisfy((what, times) -> assertThat(times).as(what).isEqualTo(1));
    }

    private Duration recovery(WebTestClient lead, Instant mended) {
        while (Instant.now().isBefore(mended.plus(RECOVERY.multipliedBy(2)))) {
            if (ask(() -> lead.get().uri(plan())).status() == 200) {
                break;
            }
        }
        return Duration.between(mended, Instant.now());
    }

    /** Presses the button of the page that gave the form back. */
    private static Answer again(WebTestClient lead, Answer refused) {
        Element form = Objects.requireNonNull(refused.page().select("main form").first(), refused.body());
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        form.select("input[name]").stream()
                .filter(field -> !field.attr("name").equals("_csrf"))
                .forEach(field -> fields.add(field.attr("name"), field.val()));
        return ask(() -> lead.post()
                .uri(base -> URI.create(base.build() + form.attr("action")))
                .bodyValue(fields));
    }

    private List<String> actions() {
        return Objects.requireNonNull(plans.get(area).block()).actions().stream()
                .map(action -> action.what())
                .toList();
    }

    private WebTestClient lead() {
        return actors.as(new Viewer("p-carol", "Carol", Role.COUNCIL_LEAD, Optional.of(area)));
    }

    private String plan() {
        return "/areas/" + area + "/plan";
    }

    private static MultiValueMap<String, String> action(String what) {
        return form(
                "key", UUID.randomUUID().toString(),
                "what", what,
                "councilName", "Head of Communities",
                "councilOrganisation", "Communities",
                "vcsName", "Chief officer",
                "vcsOrganisation", "VSI Alliance",
                "dueKind", "MONTH",
                "dueMonth.month", "12",
                "dueMonth.year", "2099",
                "revision", "0",
                "version", "0");
    }

    private static MultiValueMap<String, String> form(String... fields) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        for (int at = 0; at < fields.length; at += 2) {
            form.add(fields[at], fields[at + 1]);
        }
        return form;
    }

    private static Answer ask(Supplier<WebTestClient.RequestHeadersSpec<?>> request) {
        Instant asked = Instant.now();
        EntityExchangeResult<String> result =
                request.get().exchange().expectBody(String.class).returnResult();
        return new Answer(
                result.getStatus().value(),
                Objects.requireNonNullElse(result.getResponseHeaders().getFirst("Retry-After"), ""),
                Objects.requireNonNullElse(result.getResponseBody(), ""),
                Duration.between(asked, Instant.now()));
    }

    private record Answer(int status, String retryAfter, String body, Duration after) {

        Document page() {
            return Jsoup.parse(body);
        }
    }
}
