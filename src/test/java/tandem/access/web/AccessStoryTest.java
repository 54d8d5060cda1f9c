package tandem.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.access.Cast.CALDERDALE;

import java.net.URI;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import tandem.access.Actors;
import tandem.access.Cast;
import tandem.access.Doorkeeper;
import tandem.access.Log;
import tandem.access.PersonId;
import tandem.access.Role;
import tandem.access.Secret;
import tandem.access.StoryServer;

@StoryServer
class AccessStoryTest {

    @Autowired
    private Actors actors;

    @Autowired
    private Doorkeeper doorkeeper;

    @Autowired
    private Log log;

    @Test
    void opensAClaimLinkTenTimesAndChangesNothing() {
        String claim = claimLink();
        for (int time = 0; time < 5; time++) {
            page(actors.stranger().get().uri(claim), HttpStatus.OK);
            actors.stranger().head().uri(claim).exchange().expectStatus().isOk();
        }

        Document asked = page(actors.stranger().get().uri(claim), HttpStatus.OK);

        assertThat(asked.select("main").text())
                .contains("Vera Claimant", "Lead for the voluntary and community sector (VCS)", "E08000033");
        assertThat(asked.select("form[action=" + claim + "] input[name=_csrf]").val())
                .isNotEmpty();
    }

    @Test
    void exchangesAClaimLinkOnceForAReturnLinkThatSignsIn() {
        String claim = claimLink();

        Document claimed = page(claim(claim, Secret.random()), HttpStatus.OK);
        String link = claimed.select("#return-link").attr("href");
        assertThat(link).startsWith(actors.address() + "/return/");

        String returning = URI.create(link).getPath();
        Document asked = page(actors.stranger().get().uri(returning), HttpStatus.OK);
        assertThat(asked.select("main").text())
                .contains("Vera Claimant", "Lead for the voluntary and community sector (VCS)");

        var signedIn = result(actors.visitor().post().uri(returning), HttpStatus.SEE_OTHER);
        assertThat(signedIn.getResponseHeaders().getLocation()).hasToString("/areas/E08000033");
        page(browserWith(signedIn).get().uri("/areas/E08000033/log"), HttpStatus.OK);
    }

    @Test
    void saysThatAClaimLinkWasUsedWhenAndWhatToDo() {
        String claim = claimLink();
        page(claim(claim, Secret.random()), HttpStatus.OK);

        Document second = page(claim(claim, Secret.random()), HttpStatus.CONFLICT);
        Document opened = page(actors.stranger().get().uri(claim), HttpStatus.OK);

        for (Document used : new Document[] {second, opened}) {
            assertThat(used.select("h1").text()).isEqualTo("This link was already used");
            assertThat(used.select("main").text()).contains("It was first used on", "ask whoever sent you this link");
            assertThat(used.select("#return-link")).isEmpty();
            assertThat(used.select("main form")).isEmpty();
        }
    }

    @Test
    void showsTheSameReturnLinkWhenTheButtonIsPressedTwice() {
        String claim = claimLink();
        Secret kept = Secret.random();

        String first =
                page(claim(claim, kept), HttpStatus.OK).select("#return-link").attr("href");
        String second =
                page(claim(claim, kept), HttpStatus.OK).select("#return-link").attr("href");

        assertThat(second).isEqualTo(first).endsWith(kept.text());
    }

    @Test
    void answersWrongLinksAndLinksOfAnotherKindAlike() {
        String claim = claimLink();

        String wrong =
                body(actors.stranger().get().uri("/claim/" + Secret.random().text()));
        String nonsense = body(actors.stranger().get().uri("/claim/nonsense"));
        String foreign = body(actors.stranger().get().uri(claim.replace("claim", "return")));

        assertThat(wrong).isEqualTo(nonsense).isEqualTo(foreign);
    }

    @Test
    void signsInByPastingAReturnLinkAndGoesWhereSomebodyWanted() {
        String link = returnLink();

        var here = result(paste(link, "/areas/E08000033/log?x=1"), HttpStatus.SEE_OTHER);
        var elsewhere = result(paste(link, "//evil.example"), HttpStatus.SEE_OTHER);

        assertThat(here.getResponseHeaders().getLocation()).hasToString("/areas/E08000033/log?x=1");
        assertThat(elsewhere.getResponseHeaders().getLocation()).hasToString("/areas/E08000033");
    }

    @Test
    void saysBesideTheFieldWhatIsWrongWithAPastedLinkAndKeepsIt() {
        Document refused = page(paste("https://tandem.example/return/abc", "/"), HttpStatus.UNPROCESSABLE_CONTENT);

        assertThat(refused.title()).startsWith("Error: ");
        assertThat(refused.select("#link-error").text()).contains("not a return link that works now");
        assertThat(refused.select("#link").val()).isEqualTo("https://tandem.example/return/abc");
        assertThat(page(paste("", "/"), HttpStatus.UNPROCESSABLE_CONTENT)
                        .select("#link-error")
                        .text())
                .contains("Paste your return link");
    }

    @Test
    void showsThePageOfAnotherKindOfLinkThatWasPasted() {
        String claim = claimLink();
        String answers = "/my-answers/E08000033~2026~7~" + Secret.random().text();

        for (String path : new String[] {claim, answers}) {
            var pasted = result(paste("https://tandem.example" + path, "/"), HttpStatus.SEE_OTHER);
            assertThat(pasted.getResponseHeaders().getLocation()).hasToString(path);
        }
    }

    @Test
    void endsASessionBySigningOut() {
        Secret session = actors.session(Cast.vcsLead());
        WebTestClient vikram = actors.withSession(session);
        page(vikram.get().uri("/areas/E08000033/log"), HttpStatus.OK);

        var out = result(vikram.post().uri("/sign-out"), HttpStatus.SEE_OTHER);

        assertThat(cookie(out).getMaxAge()).isZero();
        var later = result(actors.withSession(session).get().uri("/areas/E08000033/log"), HttpStatus.SEE_OTHER);
        assertThat(later.getResponseHeaders().getLocation()).hasToString("/sign-in?to=%2Fareas%2FE08000033%2Flog");
    }

    @Test
    void showsALeadTheLogOfTheirOwnAreaNewestFirst() {
        log.append(Cast.administrator(), CALDERDALE, "lead.appointed", "p-log-1")
                .block();
        log.append(Cast.administrator(), CALDERDALE, "lead.new-link", "p-log-2").block();
        log.append(Cast.vcsLead(), CALDERDALE, "round.opened", "r-log-3").block();

        Document shown = page(actors.as(Cast.councilLead()).get().uri("/areas/E08000033/log"), HttpStatus.OK);

        assertThat(shown.select("tbody tr").get(0).text()).contains("Opened a round", "r-log-3", "VCS lead");
        assertThat(shown.select("tbody tr").get(1).text())
                .contains("Made a new link for a lead", "p-log-2", "Administrator");
        assertThat(shown.select("tbody tr").get(2).text()).contains("Named a lead", "p-log-1");
        assertThat(shown.select("main").text()).contains("Every entry fits the one before it");
    }

    private String claimLink() {
        Secret claim = doorkeeper
                .invite(PersonId.random(), "Vera Claimant", Role.VCS_LEAD, Optional.of(CALDERDALE))
                .blockOptional()
                .orElseThrow();
        return "/claim/" + claim.text();
    }

    private String returnLink() {
        return page(claim(claimLink(), Secret.random()), HttpStatus.OK)
                .select("#return-link")
                .attr("href");
    }

    private WebTestClient.RequestHeadersSpec<?> claim(String path, Secret kept) {
        return actors.visitor().post().uri(path).body(BodyInserters.fromFormData("kept", kept.text()));
    }

    private WebTestClient.RequestHeadersSpec<?> paste(String link, String to) {
        return actors.visitor()
                .post()
                .uri("/sign-in")
                .body(BodyInserters.fromFormData("link", link).with("to", to));
    }

    private WebTestClient browserWith(EntityExchangeResult<byte[]> signedIn) {
        return actors.withSession(new Secret(cookie(signedIn).getValue()));
    }

    private static ResponseCookie cookie(EntityExchangeResult<byte[]> result) {
        return Optional.ofNullable(result.getResponseCookies().getFirst("tandem"))
                .orElseThrow();
    }

    private static Document page(WebTestClient.RequestHeadersSpec<?> request, HttpStatus status) {
        var result = result(request, status);
        assertThat(result.getResponseHeaders().getCacheControl()).isEqualTo("no-store");
        String html = text(result);
        assertThat(html).doesNotContain("??");
        return Jsoup.parse(html);
    }

    private static String body(WebTestClient.RequestHeadersSpec<?> request) {
        return text(result(request, HttpStatus.NOT_FOUND));
    }

    private static EntityExchangeResult<byte[]> result(WebTestClient.RequestHeadersSpec<?> request, HttpStatus status) {
        return request.exchange().expectStatus().isEqualTo(status).expectBody().returnResult();
    }

    private static String text(EntityExchangeResult<byte[]> result) {
        byte[] body = result.getResponseBody();
        return body == null ? "" : new String(body, java.nio.charset.StandardCharsets.UTF_8);
    }
}
