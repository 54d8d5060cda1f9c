package tandem.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.access.Cast.CALDERDALE;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import tandem.access.Actors;
import tandem.access.Doorkeeper;
import tandem.access.MovingClock;
import tandem.access.PersonId;
import tandem.access.Role;
import tandem.access.Secret;

/** Each story comes from clients of its own; the proxy in front of the server says which. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "tandem.data=${java.io.tmpdir}/tandem-story-${random.uuid}",
            "tandem.limits.wrong-links=5",
            "server.forward-headers-strategy=framework"
        })
@Import({Actors.class, MovingClock.class})
class GuessingStoryTest {

    private static final Instant TEN_PAST_NINE = Instant.parse("2026-03-02T09:10:00Z");
    private static int hours;

    @Autowired
    private Actors actors;

    @Autowired
    private Doorkeeper doorkeeper;

    @Autowired
    private MovingClock clock;

    @Autowired
    private ReactiveMongoTemplate store;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @BeforeEach
    void beginInAnHourOfItsOwn() {
        clock.set(TEN_PAST_NINE.plus(Duration.ofHours(hours)));
        hours += 3;
    }

    @Test
    void answersNoMoreAfterTooManyWrongLinksWhetherOrNotTheLinkExists() {
        String real = claimLink();
        guess("192.0.2.1", 5);

        var known = get("192.0.2.1", real);
        var unknown = get("192.0.2.1", wrongLink());
        var knownPosted = post("192.0.2.1", real);

        assertThat(known.getStatus()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(unknown.getStatus()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(knownPosted.getStatus()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(known.getResponseBody()).isEqualTo(unknown.getResponseBody());
        assertThat(withoutDate(known)).isEqualTo(withoutDate(unknown));
        assertThat(known.getResponseHeaders().getFirst("Retry-After")).isEqualTo("3001");
        assertThat(Jsoup.parse(text(known)).select("main").text()).contains("Wait until the next full hour");
    }

    @Test
    void letsOthersAndTheSameClientInTheNextHour() {
        String real = claimLink();
        guess("192.0.2.2", 5);

        assertThat(get("192.0.2.3", real).getStatus()).isEqualTo(HttpStatus.OK);
        clock.moveOn(Duration.ofMinutes(50));
        assertThat(get("192.0.2.2", real).getStatus()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void neverCountsALinkThatWorks() {
        String real = claimLink();

        for (int time = 0; time < 20; time++) {
            assertThat(get("192.0.2.4", real).getStatus()).isEqualTo(HttpStatus.OK);
        }
    }

    @Test
    void stopsWhoGuessesFromManyPlacesAndLetsWhoHasALinkIn() {
        String real = claimLink();
        for (int place = 0; place < 25; place++) {
            guess("198.51.100." + place, 4);
        }

        assertThat(get("198.51.100.1", wrongLink()).getStatus()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(get("198.51.100.200", wrongLink()).getStatus()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(get("198.51.100.200", wrongLink()).getStatus()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(get("203.0.113.1", real).getStatus()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void countsWrongLinksOfEveryKindTogether() {
        List<String> ways = Stream.of("/claim/", "/return/", "/invitations/")
                .map(way -> way + Secret.random().text())
                .toList();
        ways.forEach(way -> assertThat(get("192.0.2.5", way).getStatus()).isEqualTo(HttpStatus.NOT_FOUND));
        String ticket = "/my-answers/E08000033~2026-1~vcs-a~" + Secret.random().text();
        assertThat(get("192.0.2.5", ticket).getStatus()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(paste("192.0.2.5", wrongLink().replace("claim", "return")).getStatus())
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);

        ways.forEach(way -> assertThat(post("192.0.2.5", way).getStatus()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS));
        assertThat(post("192.0.2.5", ticket).getStatus()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(paste("192.0.2.5", wrongLink().replace("claim", "return")).getStatus())
                .isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
    }

    @Test
    void limitsEveryAddressThatHoldsASecretAndIsOpenToVisitors() {
        guess("192.0.2.6", 5);
        List<String> open = routes.getHandlerMethods().entrySet().stream()
                .filter(route -> isOpenToVisitors(route.getValue()))
                .flatMap(route -> route.getKey().getPatternsCondition().getPatterns().stream())
                .map(pattern -> pattern.getPatternString())
                .filter(pattern -> pattern.matches(".*\\{(token|secret|ticket)}.*"))
                .distinct()
                .toList();

        assertThat(open).hasSizeGreaterThanOrEqualTo(4);
        assertThat(open).allSatisfy(pattern -> {
            String address = pattern.replaceAll("\\{[a-z]+}", Secret.random().text());
            assertThat(get("192.0.2.6", address).getStatus()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
            assertThat(post("192.0.2.6", address).getStatus()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        });
    }

    @Test
    void keepsCountsInTheStoreAndNoAddressOfAnybody() {
        guess("192.0.2.77", 5);

        List<Document> kept =
                store.findAll(Document.class, "tries").collectList().block();

        assertThat(kept)
                .filteredOn(each -> each.getString("hour").equals(hour()))
                .extracting(each -> each.getLong("count"))
                .containsExactlyInAnyOrder(5L, 5L);
        assertThat(String.valueOf(kept)).doesNotContain("192.0.2");
    }

    @Test
    void throwsTheKeyAwayWithTheCountsWhenTheHourIsOver() {
        guess("192.0.2.8", 2);
        String before = hour();

        clock.moveOn(Duration.ofHours(1));
        guess("192.0.2.8", 1);

        assertThat(store.findAll(Document.class, "tries").collectList().block())
                .extracting(each -> each.getString("hour"))
                .doesNotContain(before);
        assertThat(store.findAll(Document.class, "try-hours").collectList().block())
                .extracting(each -> each.getString("_id"))
                .containsExactly(hour());
    }

    @Test
    void takesANetworkOfSixtyFourBitsForOneClient() throws Exception {
        assertThat(Clients.network(InetAddress.getByName("2001:db8:1:2:3:4:5:6")))
                .isEqualTo(Clients.network(InetAddress.getByName("2001:db8:1:2:ffff::1")))
                .isNotEqualTo(Clients.network(InetAddress.getByName("2001:db8:1:3:3:4:5:6")));
    }

    private void guess(String client, int times) {
        for (int time = 0; time < times; time++) {
            assertThat(get(client, wrongLink()).getStatus()).isEqualTo(HttpStatus.NOT_FOUND);
        }
    }

    private String hour() {
        return clock.instant().truncatedTo(java.time.temporal.ChronoUnit.HOURS).toString();
    }

    private static boolean isOpenToVisitors(HandlerMethod handler) {
        OpenTo openTo = handler.getMethodAnnotation(OpenTo.class);
        return openTo != null && List.of(openTo.value()).contains(Role.VISITOR);
    }

    private String claimLink() {
        return "/claim/"
                + doorkeeper
                        .invite(PersonId.random(), "Vera Claimant", Role.VCS_LEAD, Optional.of(CALDERDALE))
                        .blockOptional()
                        .orElseThrow()
                        .text();
    }

    private static String wrongLink() {
        return "/claim/" + Secret.random().text();
    }

    private EntityExchangeResult<byte[]> get(String client, String path) {
        return result(actors.stranger().get().uri(path), client);
    }

    private EntityExchangeResult<byte[]> post(String client, String path) {
        return result(actors.visitor().post().uri(path), client);
    }

    private EntityExchangeResult<byte[]> paste(String client, String link) {
        return result(actors.visitor().post().uri("/sign-in").body(BodyInserters.fromFormData("link", link)), client);
    }

    private static EntityExchangeResult<byte[]> result(WebTestClient.RequestHeadersSpec<?> request, String client) {
        return request.header("X-Forwarded-For", client).exchange().expectBody().returnResult();
    }

    private static String withoutDate(EntityExchangeResult<byte[]> answer) {
        return answer.getResponseHeaders().headerSet().stream()
                .filter(header -> !header.getKey().equalsIgnoreCase("Date"))
                .map(header -> header.getKey() + "=" + header.getValue())
                .sorted()
                .toList()
                .toString()
                .replaceAll("XSRF-TOKEN=[^;]*", "XSRF-TOKEN");
    }

    private static String text(EntityExchangeResult<byte[]> answer) {
        byte[] body = answer.getResponseBody();
        return body == null ? "" : new String(body, StandardCharsets.UTF_8);
    }
}
