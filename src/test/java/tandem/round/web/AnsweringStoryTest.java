package tandem.round.web;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.round.Got.got;
import static tandem.round.RoundBuilder.aRound;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import tandem.AreaCode;
import tandem.access.Actors;
import tandem.access.Secret;
import tandem.access.StoryServer;
import tandem.round.Invitee;
import tandem.round.Inviting;
import tandem.round.Round;
import tandem.round.Rounds;

/** A participant's forms refuse what was never offered, and a shared device forgets who answered on it. */
@StoryServer
@Import(Place.class)
class AnsweringStoryTest {

    private static int areas;

    @Autowired
    private Actors actors;

    @Autowired
    private Place place;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Inviting inviting;

    private AreaCode area;
    private Round round;
    private String answer;
    private Browser participant;
    private String ticket;

    @BeforeEach
    void claimAnInvitation() {
        area = new AreaCode("E069985" + (10 + areas++));
        place.build(area);
        round = got(rounds.add(aRound().in(area)
                .about("Food board", List.of("health"), List.of("food"))
                .open()));
        got(rounds.pin(round).thenReturn(round));
        answer = round.id().path() + "/answer";
        Map<String, String> cookies = claim(invite());
        ticket = cookies.getOrDefault("tandem-answers", "");
        WebTestClient.Builder browser = actors.visitor().mutate();
        cookies.forEach(browser::defaultCookie);
        participant = new Browser(browser.build());
    }

    @Test
    void refusesAStepThatIsNotOfferedBesideTheQuestionAndKeepsTheOtherAnswers() {
        Map<String, String> sent = firstChoices(participant.read(answer + "/whole"));
        String wrong = sent.keySet().stream().sorted().findFirst().orElseThrow();
        String right = sent.keySet().stream().sorted().skip(1).findFirst().orElseThrow();
        sent.put(wrong, "9");
        sent.put(right, "2");

        Document refused = participant.answer(answer + "/whole", 422, sent);

        assertThat(error(refused, wrong)).isEqualTo("Error: Choose from what is offered here");
        assertThat(refused.select(".govuk-error-summary__list a").eachText()).hasSize(1);
        assertThat(checked(refused, right)).containsExactly("2");
        assertThat(checked(participant.read(answer + "/whole"), right)).isEmpty();
    }

    @Test
    void refusesTwoStepsForOneQuestionAndAnUnknownOptionAmongSeveral() {
        Map<String, String> sent = firstChoices(participant.read(answer + "/whole"));
        String twice = sent.keySet().stream().sorted().findFirst().orElseThrow();
        sent.put(twice, "2|3");
        participant.follow(answer + "/relationships", Map.of("known", "1"));
        Map<String, String> about = new HashMap<>(Map.of("types", "shaping|gossip", "strategic", "perhaps"));

        Document whole = participant.answer(answer + "/whole", 422, sent);
        Document relationship = participant.answer(answer + "/relationship/1", 422, about);

        assertThat(error(whole, twice)).isEqualTo("Error: Choose one only");
        assertThat(error(relationship, "types")).isEqualTo("Error: Choose from what is offered here");
        assertThat(error(relationship, "strategic")).isEqualTo("Error: Choose from what is offered here");
        assertThat(checked(relationship, "types")).containsExactly("shaping");
    }

    @Test
    void refusesARelationshipThatIsNotOffered() {
        Document refused = participant.answer(answer + "/relationships", 422, Map.of("known", "1|99"));

        assertThat(error(refused, "known")).isEqualTo("Error: Choose from what is offered here");
        assertThat(checked(refused, "known")).containsExactly("1");
        assertThat(participant.status(answer + "/check")).isEqualTo(200);
        assertThat(checked(participant.read(answer + "/relationships"), "known"))
                .isEmpty();
    }

    @Test
    void signingOutLeavesNoKeyToTheAnswersAndSaysHowToComeBack() {
        assertThat(participant.read(answer + "/later").select("main").text()).contains("Copy the link first");

        var out = participant.client().post().uri("/sign-out").exchange().returnResult(String.class);

        assertThat(out.getResponseCookies().getFirst("tandem-answers"))
                .satisfies(gone ->
                        assertThat(Objects.requireNonNull(gone).getMaxAge()).isZero());
        String next = String.valueOf(out.getResponseHeaders().getLocation());
        Browser visitor = new Browser(actors.visitor());
        assertThat(visitor.read(next).select(".done").text()).contains("open your own return link");
        assertThat(new Browser(actors.stranger()).read("/my-answers/" + ticket).select("main form"))
                .isNotEmpty();
    }

    private String invite() {
        return "/invitations/"
                + got(inviting.invite(
                                Place.vcsLead(area),
                                round.id(),
                                List.of(new Invitee(area + "/food", "Director")),
                                Secret.random()))
                        .get(0)
                        .invitation()
                        .text();
    }

    private Map<String, String> claim(String invitation) {
        Map<String, String> cookies = new HashMap<>();
        actors.visitor()
                .post()
                .uri(invitation)
                .body(BodyInserters.fromFormData("kept", Secret.random().text()))
                .exchange()
                .expectStatus()
                .isSeeOther()
                .returnResult(String.class)
                .getResponseCookies()
                .toSingleValueMap()
                .values()
                .forEach(cookie -> cookies.put(cookie.getName(), cookie.getValue()));
        return cookies;
    }

    private static Map<String, String> firstChoices(Document page) {
        Map<String, String> choices = new HashMap<>();
        page.select("main input[type=radio]").forEach(radio -> choices.putIfAbsent(radio.attr("name"), radio.val()));
        return choices;
    }

    private static List<String> checked(Document page, String name) {
        return page.select("input[name=" + name + "][checked]").eachAttr("value");
    }

    private static String error(Document page, String field) {
        return page.select("[id=" + field + "-error]").text();
    }
}
