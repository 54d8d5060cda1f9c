package tandem.round.web;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static tandem.round.Got.got;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tandem.AreaCode;
import tandem.access.Actors;
import tandem.access.StoryServer;
import tandem.round.Inviting;
import tandem.round.Participation;
import tandem.round.Participations;
import tandem.round.RoundId;

/** Two rounds whose promise names organisations or people: told before the first question, and so shown after the reveal. */
@StoryServer
@Import(Place.class)
class NamedPromiseStoryTest {

    private static final AreaCode ORGANISATIONS = new AreaCode("E06900191");
    private static final AreaCode PEOPLE = new AreaCode("E06900192");

    private final Actors actors;
    private final Place place;
    private final Participations participations;
    private final Inviting inviting;

    @Autowired
    NamedPromiseStoryTest(Actors actors, Place place, Participations participations, Inviting inviting) {
        this.actors = actors;
        this.place = place;
        this.participations = participations;
        this.inviting = inviting;
    }

    @Test
    void showsTheViewsOfOrganisationsWhereThatWasPromised() {
        place.build(ORGANISATIONS);
        WholeRound whole = new WholeRound(actors, ORGANISATIONS);
        String round = revealed(whole, "ORGANISATION_NAMED", "the view will visibly be yours");

        Document page = whole.council().read(round + "/results");

        assertThat(views(page, "Advice network"))
                .containsExactly("Housing: Council 4", "The advice people: VCS 1.5", "The food people: VCS 5");
        assertThat(page.select("#views").text()).doesNotContain("Ann").doesNotContain("Dee");
        assertThat(page.select("#views summary").eachText()).doesNotContain("Room sharing");
        assertThat(whole.vcs().read(round + "/results").select("#views summary").eachText())
                .contains("Room sharing", "Our working relationship as a whole", "Shared foundations");

        RoundId id = id(round);
        got(participations.removeAll(id).thenReturn(id));
        assertThat(views(whole.council().read(round + "/results"), "Advice network"))
                .as("who was invited was erased when its time was over")
                .containsExactly("Housing: Council 4", "The advice people: VCS 1.5", "The food people: VCS 5");
    }

    @Test
    void showsWhoSaidWhatWherePeopleAreNamedAndForgetsTheErased() {
        place.build(PEOPLE);
        WholeRound whole = new WholeRound(actors, PEOPLE);
        String round = revealed(whole, "NAMED", "Beside your answers will stand: Ann, Housing");

        assertThat(views(whole.vcs().read(round + "/results"), "Advice network"))
                .containsExactly(
                        "Housing: Ann: Council 4",
                        "The advice people: Dee: VCS 1",
                        "The advice people: Eve: VCS 2",
                        "The food people: Fay: VCS 5");

        eraseDee(round);
        String afterwards =
                whole.vcs().read(round + "/results").select("#views").text();
        assertThat(afterwards)
                .contains("The advice people: a former participant")
                .doesNotContain("Dee");
    }

    private String revealed(WholeRound whole, String promise, String told) {
        String round = whole.prepare(
                Map.of("promise", promise, "threshold", "5", "questionnaires", "relationships/1|principles/1"));
        List<String> council = whole.invite(whole.council(), round, "Ann; Housing");
        List<String> vcs = whole.invite(
                whole.vcs(),
                round,
                "Dee; The advice people\nEve; The advice people\nFay; The food people\nGus; The rooms people");
        whole.open(round);
        assertThat(new Browser(actors.visitor()).read(path(council.get(0))).text())
                .contains(told);
        answer(whole, council.get(0), round, "4");
        answer(whole, vcs.get(0), round, "1");
        answer(whole, vcs.get(1), round, "2");
        answer(whole, vcs.get(2), round, "5");
        answer(whole, vcs.get(3), round, "3");
        whole.reveal(round);
        return round;
    }

    /** Knows every relationship offered, gives everything the same step, and submits. */
    private static void answer(WholeRound whole, String link, String round, String step) {
        Browser participant = whole.claim(path(link));
        String next = WholeRound.whereLeads(participant, round + "/answer");
        while (!next.endsWith("/check")) {
            Map<String, String> answers = new HashMap<>();
            Document page = participant.read(next);
            page.select("main input[type=radio][value=" + step + "]")
                    .forEach(radio -> answers.put(radio.attr("name"), step));
            answers.putAll(page.select("main input[type=checkbox][name=known]").stream()
                    .collect(toMap(box -> "known", box -> box.val(), (one, other) -> one + "|" + other)));
            next = participant.follow(next, answers);
        }
        participant.follow(round + "/answer/submit", Map.of());
    }

    /** Who, side and place on the first axis, line by line. */
    private static List<String> views(Document page, String about) {
        return page.select("#views details").stream()
                .filter(details -> details.select("summary").text().equals(about))
                .flatMap(details -> details.select("tbody tr").stream())
                .map(row ->
                        row.select("th").text() + ": " + row.select("td").get(0).text() + " "
                                + row.select("td").get(1).text().replaceFirst(" – .*", ""))
                .toList();
    }

    private void eraseDee(String round) {
        RoundId id = id(round);
        Participation dee = got(
                participations.list(id).filter(each -> each.who().equals("Dee")).next());
        got(inviting.eraseName(Place.vcsLead(PEOPLE), dee.id()).thenReturn(dee));
    }

    private static RoundId id(String round) {
        return RoundId.of(round.replace("/areas/", "").replace("/rounds", ""));
    }

    private static String path(String link) {
        return link.substring(link.indexOf("/invitations/"));
    }
}
