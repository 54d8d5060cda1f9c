package tandem.comparison.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.Side;
import tandem.access.Doorkeeper;
import tandem.access.People;
import tandem.access.Person;
import tandem.access.PersonId;
import tandem.access.Secret;
import tandem.area.Area;
import tandem.area.Areas;
import tandem.area.web.Phrases;
import tandem.comparison.ChallengeSetUp;
import tandem.comparison.PeerChallenge;
import tandem.comparison.PeerChallenges;
import tandem.site.web.Choice;
import tandem.site.web.FormErrors;
import tandem.site.web.SummaryRow;
import tandem.site.web.TypedDate;

/** Makes the administrator's pages of peer challenges ready to show. */
@Component
class ChallengePages {

    static final String BASE = "/admin/challenges";

    private final PeerChallenges challenges;
    private final ChallengeSetUp setUp;
    private final Areas areas;
    private final People people;
    private final Doorkeeper doorkeeper;
    private final Phrases phrases;

    ChallengePages(
            PeerChallenges challenges,
            ChallengeSetUp setUp,
            Areas areas,
            People people,
            Doorkeeper doorkeeper,
            Phrases phrases) {
        this.challenges = challenges;
        this.setUp = setUp;
        this.areas = areas;
        this.people = people;
        this.doorkeeper = doorkeeper;
        this.phrases = phrases;
    }

    Mono<ChallengesPage> list() {
        return challenges
                .list()
                .sort(Comparator.comparing(challenge -> challenge.hasEnded(setUp.today())))
                .concatMap(this::card)
                .collectList()
                .map(ChallengesPage::new);
    }

    private Mono<ChallengesPage.Card> card(PeerChallenge challenge) {
        boolean over = challenge.hasEnded(setUp.today());
        return asked(challenge)
                .map(area -> phrases.say("comparison.admin.area-state", area.name(), area.state()))
                .collectList()
                .map(states -> new ChallengesPage.Card(
                        challenge.name(),
                        BASE + "/" + challenge.id(),
                        over,
                        state(over),
                        new LastDay(phrases).of(challenge, setUp.today()),
                        states,
                        phrases.say("comparison.admin.peers", challenge.peers().size())));
    }

    Mono<NewChallengePage> form(ChallengeForm form, FormErrors errors) {
        return areas().map(choices -> new NewChallengePage(form, keyOr(form.key()), choices, errors));
    }

    /** The areas that can be asked. */
    Mono<List<Choice>> areas() {
        return areas.list()
                .map(area -> Choice.of(area.code().gss(), area.name()))
                .collectList();
    }

    Mono<ChallengePage> challenge(PeerChallenge challenge, PeerForm peer, TypedDate until, FormErrors errors) {
        boolean over = challenge.hasEnded(setUp.today());
        return Mono.zip(asked(challenge).collectList(), peers(challenge).collectList())
                .map(both -> new ChallengePage(
                        challenge.name(),
                        BASE + "/" + challenge.id(),
                        !over,
                        List.of(
                                SummaryRow.of(phrases.say("comparison.admin.state"), state(over)),
                                SummaryRow.of(
                                        phrases.say("comparison.admin.until"),
                                        new LastDay(phrases).of(challenge, setUp.today()))),
                        both.getT1(),
                        both.getT2(),
                        keyOr(peer.key()),
                        peer.peer(),
                        until,
                        errors));
    }

    private Flux<ChallengePage.Asked> asked(PeerChallenge challenge) {
        return Flux.fromIterable(challenge.areas())
                .concatMap(code -> areas.find(code)
                        .map(Area::name)
                        .defaultIfEmpty(code.gss())
                        .map(name -> asked(challenge, code, name)));
    }

    private ChallengePage.Asked asked(PeerChallenge challenge, AreaCode area, String name) {
        boolean council = challenge.hasWholeConsentOf(area, Side.COUNCIL);
        boolean vcs = challenge.hasWholeConsentOf(area, Side.VCS);
        String heard = council ? "council" : vcs ? "vcs" : "none";
        return new ChallengePage.Asked(
                name,
                phrases.say(Answer.of(challenge, area, Side.COUNCIL).key()),
                phrases.say(Answer.of(challenge, area, Side.VCS).key()),
                phrases.say("comparison.admin.answer." + (council && vcs ? "both" : heard)),
                council && vcs);
    }

    private Flux<ChallengePage.Peer> peers(PeerChallenge challenge) {
        return Flux.fromIterable(challenge.peers())
                .concatMap(id -> Mono.zip(
                                people.find(id).map(Person::name).defaultIfEmpty(phrases.say("comparison.somebody")),
                                doorkeeper.claimed(id).hasElement())
                        .map(both -> peer(challenge, id, both.getT1(), both.getT2())));
    }

    private ChallengePage.Peer peer(PeerChallenge challenge, PersonId id, String name, boolean used) {
        return new ChallengePage.Peer(
                name,
                BASE + "/" + challenge.id() + "/peers/" + id,
                phrases.say(used ? "comparison.admin.link-used" : "comparison.admin.link-unused"),
                used);
    }

    private String state(boolean over) {
        return phrases.say(over ? "comparison.admin.over" : "comparison.admin.running");
    }

    private static String keyOr(String sent) {
        return sent.isEmpty() ? Secret.random().text() : sent;
    }
}
