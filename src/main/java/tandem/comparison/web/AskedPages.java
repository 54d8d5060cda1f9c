package tandem.comparison.web;

import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.Side;
import tandem.access.People;
import tandem.access.Person;
import tandem.area.Area;
import tandem.area.Areas;
import tandem.area.web.Phrases;
import tandem.comparison.Comparing;
import tandem.comparison.PeerChallenge;

/** Makes the page on which an area's leads read who asks, and say yes or no. */
@Component
class AskedPages {

    private final Comparing comparing;
    private final Areas areas;
    private final People people;
    private final Phrases phrases;

    AskedPages(Comparing comparing, Areas areas, People people, Phrases phrases) {
        this.comparing = comparing;
        this.areas = areas;
        this.people = people;
        this.phrases = phrases;
    }

    Mono<AskedPage> of(AreaCode area, Side side) {
        return comparing
                .asking(area)
                .concatMap(challenge -> asked(challenge, area, side))
                .collectList()
                .map(asked -> new AskedPage("/areas/" + area + "/compare", asked));
    }

    private Mono<AskedPage.Asked> asked(PeerChallenge challenge, AreaCode area, Side side) {
        boolean ended = challenge.hasEnded(comparing.today());
        Mono<List<String>> peers = Flux.fromIterable(challenge.peers())
                .concatMap(id -> people.find(id).map(Person::name).defaultIfEmpty(phrases.say("comparison.somebody")))
                .collectList();
        Mono<List<String>> names = Flux.fromIterable(challenge.areas())
                .concatMap(code -> areas.find(code).map(Area::name).defaultIfEmpty(code.gss()))
                .collectList();
        return Mono.zip(peers, names)
                .map(both -> new AskedPage.Asked(
                        challenge.id(),
                        challenge.name(),
                        new LastDay(phrases).of(challenge, comparing.today()),
                        ended,
                        both.getT1(),
                        both.getT2(),
                        answer(challenge, area, Side.COUNCIL),
                        answer(challenge, area, Side.VCS),
                        challenge.terms(),
                        ended ? "" : button(challenge, area, side),
                        challenge.hasConsentOf(area, side)));
    }

    private String answer(PeerChallenge challenge, AreaCode area, Side side) {
        return phrases.say(Answer.of(challenge, area, side).key());
    }

    private String button(PeerChallenge challenge, AreaCode area, Side side) {
        return switch (Answer.of(challenge, area, side)) {
            case YES -> "";
            case YES_TO_PART -> phrases.say("comparison.consent-again");
            case NOT_YET -> phrases.say("comparison.consent");
        };
    }
}
