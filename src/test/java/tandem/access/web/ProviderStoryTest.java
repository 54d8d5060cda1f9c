package tandem.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.catalina.LifecycleException;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tandem.AreaCode;
import tandem.Side;
import tandem.access.Actors;
import tandem.access.Cast;
import tandem.access.Doorkeeper;
import tandem.access.Leads;
import tandem.access.Person;
import tandem.access.PersonId;
import tandem.access.Secret;

/** Signing in with OpenID Connect, at a provider that runs beside: from the link on the page to the role. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "tandem.data=${java.io.tmpdir}/tandem-story-${random.uuid}",
            "spring.security.oauth2.client.registration.council.provider=council",
            "spring.security.oauth2.client.registration.council.client-id=council",
            "spring.security.oauth2.client.registration.council.client-name=Calderdale Council",
            "spring.security.oauth2.client.registration.council.client-secret=secret-of-council",
            "spring.security.oauth2.client.registration.council.scope=openid,email"
        })
@Import(Actors.class)
class ProviderStoryTest {

    private static final AreaCode AREA = new AreaCode("E07000120");
    private static final AreaCode OTHER = new AreaCode("E07000121");
    private static final TestProvider PROVIDER = started();
    private static int people;

    private final String carol = "carol" + people++ + "@council.example";

    @Autowired
    private Actors actors;

    @Autowired
    private Leads leads;

    @Autowired
    private Doorkeeper doorkeeper;

    private static TestProvider started() {
        try {
            return new TestProvider();
        } catch (LifecycleException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        settings.add("spring.security.oauth2.client.provider.council.issuer-uri", PROVIDER::address);
    }

    @AfterAll
    static void stop() throws LifecycleException {
        PROVIDER.stop();
    }

    @BeforeEach
    void makeThemKnown() {
        TestProvider.know("council", actors.address());
        TestProvider.add(carol);
        TestProvider.add("unverified+" + carol);
    }

    @Test
    void offersTheProviderOnTheSignInPage() {
        var page = Jsoup.parse(text(get(actors.stranger(), "/sign-in")));

        assertThat(page.select("a[href=/oauth2/authorization/council]").text())
                .isEqualTo("Sign in with Calderdale Council");
        assertThat(get(actors.stranger(), "/login").getStatus()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void letsALeadInByAVerifiedAddress() {
        claimed(AREA, carol);

        var in = signIn(carol);

        assertThat(in.getResponseHeaders().getLocation()).hasToString("/areas/" + AREA);
        var session =
                Optional.ofNullable(in.getResponseCookies().getFirst("tandem")).orElseThrow();
        assertThat(session.isHttpOnly()).isTrue();
        WebTestClient browser = actors.withSession(new Secret(session.getValue()));
        assertThat(get(browser, "/areas/" + AREA + "/log").getStatus()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void letsSomebodyWithSeveralRolesChoose() {
        claimed(AREA, carol);
        claimed(OTHER, carol);

        assertThat(signIn(carol).getResponseHeaders().getLocation()).hasToString("/choose-role");
    }

    @Test
    void letsNobodyInByAnAddressThatIsNotVerified() {
        claimed(AREA, carol);

        assertRefused(signIn("unverified+" + carol));
    }

    @Test
    void letsNobodyInWhoHasNoRoleOrHasNotTakenItUp() {
        assertRefused(signIn(carol));
        leads.appoint(Cast.administrator(), AREA, Side.COUNCIL, person(carol)).block();
        assertRefused(signIn(carol));
    }

    @Test
    void refusesAnAnswerThatNobodyAskedFor() {
        claimed(AREA, carol);
        Map<String, String> mine = new HashMap<>();
        String back = atProvider(carol, begin(mine));

        assertRefused(get(actors.stranger(), back));
        assertRefused(get(actors.stranger(), "/login/oauth2/code/council?code=forged&state=forged"));
        assertRefused(get(with(mine), back.replaceFirst("state=[^&]*", "state=forged")));
    }

    @Test
    void believesNoProviderThatHasNotVerifiedTheAddress() {
        assertThat(VerifiedEmail.of(Map.of("email", carol))).isEmpty();
        assertThat(VerifiedEmail.of(Map.of("email", carol, "email_verified", false)))
                .isEmpty();
        assertThat(VerifiedEmail.of(Map.of("email_verified", true, "preferred_username", carol)))
                .isEmpty();
        assertThat(VerifiedEmail.of(Map.of("email", carol, "xms_edov", "1"))).isPresent();
        assertThat(VerifiedEmail.of(Map.of("email", "no address", "email_verified", true)))
                .isEmpty();
        assertThat(VerifiedEmail.of("somebody")).isEmpty();
    }

    private EntityExchangeResult<byte[]> signIn(String email) {
        Map<String, String> cookies = new HashMap<>();
        String back = atProvider(email, begin(cookies));
        return get(with(cookies), back);
    }

    /** Follows the link on the sign-in page, and keeps what the browser is told to remember. */
    private URI begin(Map<String, String> cookies) {
        var begun = get(actors.stranger(), "/oauth2/authorization/council");
        begun.getResponseCookies()
                .toSingleValueMap()
                .values()
                .forEach(each -> cookies.put(each.getName(), each.getValue()));
        return Optional.ofNullable(begun.getResponseHeaders().getLocation()).orElseThrow();
    }

    /** Signs in at the provider, and gives the path to which it sends the browser back. */
    private static String atProvider(String email, URI asked) {
        String who = Base64.getEncoder()
                .encodeToString((email + ":" + TestProvider.PASSWORD).getBytes(StandardCharsets.UTF_8));
        WebTestClient browser = WebTestClient.bindToServer().build();
        String session = browser.get()
                .uri(PROVIDER.address() + "/")
                .header("Authorization", "Basic " + who)
                .exchange()
                .returnResult(Void.class)
                .getResponseCookies()
                .toSingleValueMap()
                .values()
                .iterator()
                .next()
                .getValue();
        URI back = Optional.ofNullable(browser.get()
                        .uri(asked)
                        .cookie("JSESSIONID", session)
                        .exchange()
                        .expectStatus()
                        .isFound()
                        .returnResult(Void.class)
                        .getResponseHeaders()
                        .getLocation())
                .orElseThrow();
        return back.getRawPath() + "?" + back.getRawQuery();
    }

    private WebTestClient with(Map<String, String> cookies) {
        WebTestClient.Builder client = actors.stranger().mutate();
        cookies.forEach(client::defaultCookie);
        return client.build();
    }

    private EntityExchangeResult<byte[]> get(WebTestClient client, String path) {
        return client.get()
                .uri(URI.create(actors.address() + path))
                .exchange()
                .expectBody()
                .returnResult();
    }

    private static void assertRefused(EntityExchangeResult<byte[]> answer) {
        assertThat(answer.getStatus()).isEqualTo(HttpStatus.SEE_OTHER);
        assertThat(answer.getResponseHeaders().getLocation()).hasToString("/sign-in/unknown");
        assertThat(answer.getResponseCookies().getFirst("tandem")).isNull();
    }

    private void claimed(AreaCode area, String email) {
        leads.appoint(Cast.administrator(), area, Side.COUNCIL, person(email))
                .flatMap(claim -> doorkeeper.claim(claim.text()))
                .block();
    }

    private static Person person(String email) {
        return new Person(PersonId.random(), "Carol", "Officer", email, Optional.of(email));
    }

    private static String text(EntityExchangeResult<byte[]> answer) {
        byte[] body = answer.getResponseBody();
        return body == null ? "" : new String(body, StandardCharsets.UTF_8);
    }
}
