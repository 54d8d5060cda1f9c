package tandem.round.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.reactive.server.WebTestClient;
import tandem.AreaCode;
import tandem.access.Actors;

/** The steps of a whole round as people take them on the pages, from preparing to the reveal. */
class WholeRound {

    private final Actors actors;
    private final String rounds;
    private final Browser council;
    private final Browser vcs;

    WholeRound(Actors actors, AreaCode area) {
        this.actors = actors;
        rounds = "/areas/" + area + "/rounds";
        council = reading(actors.as(Place.councilLead(area)));
        vcs = reading(actors.as(Place.vcsLead(area)));
    }

    Browser council() {
        return council;
    }

    Browser vcs() {
        return vcs;
    }

    /** Prepares a round, with what is typed otherwise than proposed, and gives its address. */
    String prepare(Map<String, String> typedInto) {
        Map<String, String> form = new HashMap<>();
        Element typed = Objects.requireNonNull(
                council.read(rounds + "/new").select("main form").first());
        typed.select("input[type=hidden], input[type=text], input:not([type]), input[checked]")
                .forEach(input -> form.put(input.attr("name"), input.val()));
        form.remove("_csrf");
        form.putAll(Map.of(
                "title", "How we work",
                "mode", "SEPARATE",
                "length", "full",
                "threshold", "3",
                "closesOn.year", "2031"));
        form.putAll(typedInto);
        String there = council.follow(rounds, form);
        return there.substring(0, there.indexOf('?'));
    }

    /** Invites by a pasted list, a line each, and gives the links. */
    List<String> invite(Browser lead, String round, String list) {
        List<String> links = lead.answer(round + "/invitations/list", 200, Map.of("list", list))
                .select("dd")
                .eachText();
        assertThat(links).hasSize(list.split("\n").length);
        return links;
    }

    /** Both leads say yes. */
    void open(String round) {
        agree(council, round);
        agree(vcs, round);
    }

    /** Closes it and reveals it by both; gives where that leads. */
    String reveal(String round) {
        council.follow(round + "/close", Map.of());
        council.follow(round + "/reveal", Map.of());
        return vcs.follow(round + "/reveal", Map.of());
    }

    private static void agree(Browser lead, String round) {
        String mark = lead.read(round).select("input[name=seen]").val();
        lead.follow(round + "/agree", Map.of("seen", mark));
    }

    /** Where a page leads that only leads elsewhere. */
    static String whereLeads(Browser participant, String path) {
        return Objects.requireNonNull(participant
                        .client()
                        .get()
                        .uri(path)
                        .exchange()
                        .expectStatus()
                        .isSeeOther()
                        .returnResult(String.class)
                        .getResponseHeaders()
                        .getLocation())
                .toString();
    }

    /** The browser of somebody who claimed this invitation. */
    Browser claim(String path) {
        Browser visitor = new Browser(actors.visitor());
        assertThat(visitor.read(path).select("main form")).isNotEmpty();
        WebTestClient.Builder with = actors.visitor().mutate();
        visitor
                .client()
                .post()
                .uri(path)
                .exchange()
                .expectStatus()
                .isSeeOther()
                .returnResult(String.class)
                .getResponseCookies()
                .toSingleValueMap()
                .values()
                .stream()
                .filter(cookie -> cookie.getName().startsWith("tandem"))
                .forEach((ResponseCookie cookie) -> with.defaultCookie(cookie.getName(), cookie.getValue()));
        return new Browser(with.build());
    }

    /** The results are JSON too at their address, so a browser says what it reads. */
    private static Browser reading(WebTestClient client) {
        return new Browser(
                client.mutate().defaultHeader("Accept", "text/html, */*").build());
    }
}
