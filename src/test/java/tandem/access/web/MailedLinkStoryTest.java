package tandem.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;
import tandem.AreaCode;
import tandem.Rejected;
import tandem.Side;
import tandem.access.Actors;
import tandem.access.Cast;
import tandem.access.Doorkeeper;
import tandem.access.EmailSignIn;
import tandem.access.Leaderships;
import tandem.access.Leads;
import tandem.access.MovingClock;
import tandem.access.Person;
import tandem.access.PersonId;
import tandem.access.Secret;

/** Signing in by a link that a real mail server gets, with the clock moved. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "tandem.data=${java.io.tmpdir}/tandem-story-${random.uuid}",
            "tandem.address=https://tandem.example/",
            "spring.mail.host=127.0.0.1",
            "server.forward-headers-strategy=framework"
        })
@Import({Actors.class, MovingClock.class})
class MailedLinkStoryTest {

    @RegisterExtension
    static final GreenMailExtension POST_OFFICE = new GreenMailExtension(
                    new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort())
            .withPerMethodLifecycle(false);

    private static final Pattern LINK = Pattern.compile("https://tandem\\.example(/sign-in/link/[A-Za-z0-9_-]{43})");
    private static final long SOON = Duration.ofSeconds(20).toMillis();
    private static int stories = 10;

    private final AreaCode area = new AreaCode("E070000" + stories++);
    private final String vera = "vera-" + area.gss().toLowerCase(java.util.Locale.ROOT) + "@cvs.example";

    @Autowired
    private Actors actors;

    @Autowired
    private Leads leads;

    @Autowired
    private Leaderships leaderships;

    @Autowired
    private Doorkeeper doorkeeper;

    @Autowired
    private EmailSignIn signIn;

    @Autowired
    private MovingClock clock;

    @DynamicPropertySource
    static void postOffice(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.port", () -> POST_OFFICE.getSmtp().getPort());
    }

    @BeforeEach
    void emptyTheMailboxes() throws Exception {
        POST_OFFICE.purgeEmailFromAllMailboxes();
        clock.set(Instant.parse("2026-03-02T09:00:00Z").plus(Duration.ofHours(3L * stories)));
    }

    @Test
    void signsInOnceByAMailedLinkThatTenOpeningsDoNotUseUp() {
        claimed(area, Side.VCS, vera);
        assertThat(ask(" " + vera.toUpperCase(java.util.Locale.ROOT))
                        .getResponseHeaders()
                        .getLocation())
                .hasToString("/sign-in/sent");
        String link = mailed(vera);

        for (int time = 0; time < 5; time++) {
            assertThat(page(actors.stranger().get().uri(link), HttpStatus.OK).select("main form"))
                    .hasSize(1);
            actors.stranger().head().uri(link).exchange().expectStatus().isOk();
        }
        var in = result(actors.visitor().post().uri(link), HttpStatus.SEE_OTHER);
        assertThat(in.getResponseHeaders().getLocation()).hasToString("/areas/" + area);
        page(browser(in).get().uri("/areas/" + area + "/log"), HttpStatus.OK);

        Document again = page(actors.visitor().post().uri(link), HttpStatus.CONFLICT);
        Document opened = page(actors.stranger().get().uri(link), HttpStatus.OK);
        for (Document over : List.of(again, opened)) {
            assertThat(over.select("h1").text()).isEqualTo("This link no longer works");
            assertThat(over.select("main form")).isEmpty();
        }
    }

    @Test
    void endsALinkAfterTenMinutes() {
        claimed(area, Side.VCS, vera);
        ask(vera);
        String link = mailed(vera);

        clock.moveOn(Duration.ofMinutes(10).minusMillis(1));
        assertThat(page(actors.stranger().get().uri(link), HttpStatus.OK).select("main form"))
                .hasSize(1);
        clock.moveOn(Duration.ofMillis(1));

        page(actors.visitor().post().uri(link), HttpStatus.CONFLICT);
    }

    @Test
    void letsOneOfTwoInWhoUseALinkAtTheSameMoment() {
        claimed(area, Side.VCS, vera);
        ask(vera);
        String token = mailed(vera).substring(MailedLinks.LINK.length());

        Long in = Flux.range(0, 8)
                .flatMap(any -> signIn.use(token)
                        .map(List::size)
                        .onErrorResume(Rejected.class, over -> reactor.core.publisher.Mono.empty()))
                .count()
                .block();

        assertThat(in).isEqualTo(1);
    }

    @Test
    void answersAlikeWhetherOrNotAnybodyHasTheAddress() {
        claimed(area, Side.VCS, vera);

        var unknown = ask("nobody-" + vera);
        var known = ask(vera);

        assertThat(headers(unknown)).isEqualTo(headers(known));
        assertThat(unknown.getResponseBody()).isEqualTo(known.getResponseBody());
        assertThat(mailed(vera)).isNotEmpty();
        assertThat(lettersTo("nobody-" + vera)).isZero();
    }

    @Test
    void mailsNobodyWhoHasNotTakenUpTheirRole() {
        leads.appoint(Cast.administrator(), area, Side.VCS, person("Vera", vera))
                .block();
        claimed(area, Side.COUNCIL, "carol-" + vera);

        ask(vera);
        ask("carol-" + vera);

        assertThat(mailed("carol-" + vera)).isNotEmpty();
        assertThat(lettersTo(vera)).isZero();
    }

    @Test
    void beginsLinksWithItsOwnAddressWhateverTheRequestSays() {
        claimed(area, Side.VCS, vera);

        result(
                actors.visitor()
                        .post()
                        .uri("/sign-in/email")
                        .header("X-Forwarded-Host", "evil.example")
                        .header("X-Forwarded-Proto", "http")
                        .body(BodyInserters.fromFormData("email", vera)),
                HttpStatus.SEE_OTHER);

        assertThat(GreenMailUtil.getBody(letters(1, vera).get(0)))
                .contains("https://tandem.example/sign-in/link/")
                .doesNotContain("evil.example");
    }

    @Test
    void mailsFourLettersAnHourToOneAddressAndAnswersAlikeAfterwards() {
        claimed(area, Side.VCS, vera);
        claimed(area, Side.COUNCIL, "carol-" + vera);
        List<String> answers =
                Stream.generate(() -> headers(ask(vera))).limit(7).distinct().toList();

        ask("carol-" + vera);

        assertThat(answers).hasSize(1);
        assertThat(letters(1, "carol-" + vera)).hasSize(1);
        assertThat(letters(4, vera)).hasSize(4);
    }

    @Test
    void stopsOneClientFromAskingAgainAndAgain() {
        HttpStatus last = HttpStatus.OK;
        for (int time = 0; time < 31; time++) {
            last = (HttpStatus) actors.visitor()
                    .post()
                    .uri("/sign-in/email")
                    .header("X-Forwarded-For", "198.51.100.7")
                    .body(BodyInserters.fromFormData("email", time + "-" + vera))
                    .exchange()
                    .returnResult(Void.class)
                    .getStatus();
            assertThat(last).isEqualTo(time < 30 ? HttpStatus.SEE_OTHER : HttpStatus.TOO_MANY_REQUESTS);
        }
    }

    @Test
    void saysBesideTheFieldThatItIsNoAddress() {
        for (String typed : List.of("", "vera", "vera@cvs", "a@b.example\r\nBcc: c@d.example", "<b>@c.example")) {
            Document refused = page(
                    actors.visitor().post().uri("/sign-in/email").body(BodyInserters.fromFormData("email", typed)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
            assertThat(refused.select("#email-error").text()).contains("Enter an email address");
            assertThat(refused.title()).startsWith("Error: ");
        }
        assertThat(lettersTo("c@d.example")).isZero();
    }

    @Test
    void endsAMailedLinkWithThePost() {
        claimed(area, Side.VCS, vera);
        ask(vera);
        String link = mailed(vera);

        leads.appoint(Cast.administrator(), area, Side.VCS, person("Somebody Else", "else-" + vera))
                .block();

        page(actors.visitor().post().uri(link), HttpStatus.CONFLICT);
    }

    @Test
    void letsOnePersonChooseAmongSeveralRolesAndChangeBetweenThem() {
        AreaCode other = new AreaCode(area.gss().replace("E07", "E08"));
        claimed(area, Side.VCS, vera);
        claimed(other, Side.COUNCIL, vera);
        ask(vera);

        var in = result(actors.visitor().post().uri(mailed(vera)), HttpStatus.SEE_OTHER);
        assertThat(in.getResponseHeaders().getLocation()).hasToString("/choose-role");
        WebTestClient undecided = browser(in);
        result(undecided.get().uri("/areas/" + area), HttpStatus.SEE_OTHER);
        Document choice = page(undecided.get().uri("/choose-role"), HttpStatus.OK);
        List<String> roles = choice.select("input[name=role]").eachAttr("value");
        assertThat(roles).hasSize(2);
        assertThat(choice.select("input[checked]")).isEmpty();

        var chosen = result(choose(undecided, roles.get(0)), HttpStatus.SEE_OTHER);
        assertThat(chosen.getResponseHeaders().getLocation()).hasToString("/areas/" + other);
        assertThat(cookie(chosen).getValue()).isNotEqualTo(cookie(in).getValue());
        WebTestClient inOther = browser(chosen);
        page(inOther.get().uri("/areas/" + other + "/log"), HttpStatus.OK);
        page(inOther.get().uri("/areas/" + area + "/log"), HttpStatus.NOT_FOUND);
        result(undecided.get().uri("/areas/" + other + "/log"), HttpStatus.SEE_OTHER);

        WebTestClient inFirst = browser(result(choose(inOther, roles.get(1)), HttpStatus.SEE_OTHER));
        page(inFirst.get().uri("/areas/" + area + "/log"), HttpStatus.OK);
        page(inFirst.get().uri("/areas/" + other + "/log"), HttpStatus.NOT_FOUND);
        result(inOther.get().uri("/areas/" + other + "/log"), HttpStatus.SEE_OTHER);
    }

    @Test
    void letsNobodyChooseARoleOfSomebodyElseOrOneThatWasTakenAway() {
        claimed(area, Side.VCS, vera);
        Person carol = claimed(area, Side.COUNCIL, "carol-" + vera);
        ask(vera);
        WebTestClient browser = browser(result(actors.visitor().post().uri(mailed(vera)), HttpStatus.SEE_OTHER));

        page(choose(browser, "council-lead/" + area + "/" + carol.id()), HttpStatus.UNPROCESSABLE_CONTENT);
        page(choose(browser, "administrator//administrator"), HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(result(choose(actors.visitor(), "council-lead/" + area + "/" + carol.id()), HttpStatus.SEE_OTHER)
                        .getResponseHeaders()
                        .getLocation())
                .hasToString("/sign-in");
    }

    @Test
    void givesNobodyARoleBecauseTheyTypedSomebodyElsesAddress() {
        AreaCode other = new AreaCode(area.gss().replace("E07", "E08"));
        claimed(other, Side.COUNCIL, vera);
        Secret claim = done(leads.appoint(Cast.administrator(), area, Side.VCS, person("Mallory", "m-" + vera)));

        var in = result(claim(claim, vera), HttpStatus.OK);

        Document roles = page(browser(in).get().uri("/choose-role"), HttpStatus.OK);
        assertThat(roles.select("input[name=role]")).isEmpty();
        assertThat(roles.select("main").text()).contains("You have one role");
    }

    @Test
    void signsOutOnEveryDevice() {
        claimed(area, Side.VCS, vera);
        ask(vera);
        WebTestClient here = browser(result(actors.visitor().post().uri(mailed(vera)), HttpStatus.SEE_OTHER));
        ask(vera);
        WebTestClient there =
                browser(result(actors.visitor().post().uri(link(letters(2, vera).get(1))), HttpStatus.SEE_OTHER));
        page(there.get().uri("/areas/" + area + "/log"), HttpStatus.OK);

        result(here.post().uri("/sign-out-everywhere"), HttpStatus.SEE_OTHER);

        result(here.get().uri("/areas/" + area + "/log"), HttpStatus.SEE_OTHER);
        result(there.get().uri("/areas/" + area + "/log"), HttpStatus.SEE_OTHER);
    }

    @Test
    void keepsTheAddressThatSomebodyGivesWhenTakingUpARole() {
        Secret claim = done(leads.appoint(
                Cast.administrator(),
                area,
                Side.VCS,
                new Person(PersonId.random(), "Vera", "Director", "CVS", Optional.empty())));
        assertThat(page(actors.stranger().get().uri("/claim/" + claim.text()), HttpStatus.OK)
                        .select("input[name=email]"))
                .hasSize(1);
        Document wrong = page(claim(claim, "vera"), HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(wrong.select("#email").val()).isEqualTo("vera");

        result(claim(claim, vera), HttpStatus.OK);
        result(claim(claim, "later-" + vera), HttpStatus.CONFLICT);
        ask(vera);

        assertThat(mailed(vera)).isNotEmpty();
        assertThat(done(leaderships.get(area)).lead(Side.VCS).flatMap(Person::email))
                .contains(vera);
    }

    @Test
    void letsNobodyLeadBothSidesByGivingTheOtherLeadsAddress() {
        claimed(area, Side.COUNCIL, vera);
        Secret claim = done(leads.appoint(Cast.administrator(), area, Side.VCS, person("Another", "a-" + vera)));

        Document refused =
                page(claim(claim, " " + vera.toUpperCase(java.util.Locale.ROOT)), HttpStatus.UNPROCESSABLE_CONTENT);

        assertThat(refused.select("#email-error").text()).contains("One person cannot lead both sides");
        assertThat(done(leaderships.get(area)).lead(Side.VCS).flatMap(Person::email))
                .contains("a-" + vera);
        result(claim(claim, ""), HttpStatus.OK);
    }

    @Test
    void writesToBothLeadsAndTheOneBeforeWhenALeadChanges() {
        claimed(area, Side.COUNCIL, "carol-" + vera);
        claimed(area, Side.VCS, vera);

        leads.appoint(Cast.administrator(), area, Side.VCS, person("Zoe", "zoe-" + vera))
                .block();

        List<MimeMessage> letters = letters(3, vera, "carol-" + vera, "zoe-" + vera);
        assertThat(letters)
                .extracting(MailedLinkStoryTest::to)
                .containsExactlyInAnyOrder("carol-" + vera, vera, "zoe-" + vera);
        assertThat(GreenMailUtil.getBody(letters.get(0)).replaceAll("=?\\R", ""))
                .contains("Zoe has been the lead")
                .doesNotContain("/claim/");
    }

    @Test
    void marksCookiesAsSecureBehindTls() {
        claimed(area, Side.VCS, vera);
        ask(vera);
        var in = result(
                actors.visitor().post().uri(mailed(vera)).header("X-Forwarded-Proto", "https"), HttpStatus.SEE_OTHER);
        var form = result(actors.stranger().get().uri("/sign-in").header("X-Forwarded-Proto", "https"), HttpStatus.OK);
        var plain = result(actors.stranger().get().uri("/sign-in"), HttpStatus.OK);

        assertThat(cookie(in).isSecure()).isTrue();
        assertThat(cookie(in).isHttpOnly()).isTrue();
        assertThat(cookie(in).getSameSite()).isEqualTo("Lax");
        assertThat(cookie(form, "XSRF-TOKEN").isSecure()).isTrue();
        assertThat(cookie(plain, "XSRF-TOKEN").isSecure()).isFalse();
    }

    private Person claimed(AreaCode where, Side side, String email) {
        Person person = person("Somebody", email);
        done(leads.appoint(Cast.administrator(), where, side, person).flatMap(claim -> doorkeeper.claim(claim.text())));
        return person;
    }

    private static Person person(String name, String email) {
        return new Person(PersonId.random(), name, "Director", email, Optional.of(email));
    }

    private EntityExchangeResult<byte[]> ask(String email) {
        return result(
                actors.visitor().post().uri("/sign-in/email").body(BodyInserters.fromFormData("email", email)),
                HttpStatus.SEE_OTHER);
    }

    private String mailed(String email) {
        return link(letters(1, email).get(0));
    }

    /** This many letters to these addresses; others may still arrive for the stories before. */
    private static List<MimeMessage> letters(int count, String... addresses) {
        for (int all = count; all < 50; all++) {
            assertThat(POST_OFFICE.waitForIncomingEmail(SOON, all)).isTrue();
            List<MimeMessage> letters = Arrays.stream(POST_OFFICE.getReceivedMessages())
                    .filter(letter -> List.of(addresses).contains(to(letter)))
                    .toList();
            if (letters.size() >= count) {
                return letters;
            }
        }
        throw new AssertionError("No letter came");
    }

    private static long lettersTo(String address) {
        return Arrays.stream(POST_OFFICE.getReceivedMessages())
                .filter(letter -> to(letter).equals(address))
                .count();
    }

    private static String link(MimeMessage letter) {
        Matcher link = LINK.matcher(GreenMailUtil.getBody(letter));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static String to(MimeMessage letter) {
        try {
            return letter.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private WebTestClient.RequestHeadersSpec<?> claim(Secret claim, String email) {
        return actors.visitor()
                .post()
                .uri("/claim/" + claim.text())
                .body(BodyInserters.fromFormData("email", email)
                        .with("kept", Secret.random().text()));
    }

    private static WebTestClient.RequestHeadersSpec<?> choose(WebTestClient browser, String role) {
        return browser.post().uri("/choose-role").body(BodyInserters.fromFormData("role", role));
    }

    private WebTestClient browser(EntityExchangeResult<byte[]> signedIn) {
        return actors.withSession(new Secret(cookie(signedIn).getValue()));
    }

    private static ResponseCookie cookie(EntityExchangeResult<byte[]> result) {
        return cookie(result, "tandem");
    }

    private static ResponseCookie cookie(EntityExchangeResult<byte[]> result, String name) {
        return Optional.ofNullable(result.getResponseCookies().getFirst(name)).orElseThrow();
    }

    private static String headers(EntityExchangeResult<byte[]> answer) {
        return answer.getResponseHeaders().headerSet().stream()
                .filter(header -> !header.getKey().equalsIgnoreCase("Date"))
                .map(header -> header.getKey() + "=" + header.getValue())
                .sorted()
                .toList()
                .toString();
    }

    private static Document page(WebTestClient.RequestHeadersSpec<?> request, HttpStatus status) {
        byte[] body = result(request, status).getResponseBody();
        String html = body == null ? "" : new String(body, StandardCharsets.UTF_8);
        assertThat(html).doesNotContain("??");
        return Jsoup.parse(html);
    }

    private static EntityExchangeResult<byte[]> result(WebTestClient.RequestHeadersSpec<?> request, HttpStatus status) {
        return request.exchange().expectStatus().isEqualTo(status).expectBody().returnResult();
    }

    private static <T> T done(reactor.core.publisher.Mono<T> work) {
        return work.blockOptional().orElseThrow();
    }
}
