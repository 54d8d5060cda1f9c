package tandem.area.web;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.Days;
import tandem.Side;
import tandem.access.Leadership;
import tandem.access.Leaderships;
import tandem.access.People;
import tandem.access.Person;
import tandem.access.Post;

/** Tells both leads and every participant, for ninety days, that somebody took a lead's post or left it. */
@Component
class Handovers {

    private static final Duration TOLD = Duration.ofDays(90);

    private final Leaderships leaderships;
    private final People people;
    private final Phrases phrases;
    private final Clock clock;

    Handovers(Leaderships leaderships, People people, Phrases phrases, Clock clock) {
        this.leaderships = leaderships;
        this.people = people;
        this.phrases = phrases;
        this.clock = clock;
    }

    /** A sentence or two for each side whose post was handed over lately. */
    Flux<String> of(AreaCode area) {
        return leaderships
                .get(area)
                .flatMapMany(leadership -> Flux.fromArray(Side.values())
                        .filter(side -> isNews(leadership.post(side)))
                        .concatMap(side -> told(leadership, side)));
    }

    private boolean isNews(Post post) {
        return post.isHandedOver()
                && post.since()
                        .filter(since -> since.plus(TOLD).isAfter(clock.instant()))
                        .isPresent();
    }

    /** What is told about a side whose post was handed over. */
    Mono<String> told(Leadership leadership, Side side) {
        Post post = leadership.post(side);
        String since = post.since().map(Days::of).orElse("");
        String from = Days.of(post.mayRevealFrom());
        String whose = phrases.say("area.handover.side." + side.key());
        return before(post)
                .map(before -> post.lead()
                        .map(lead -> lead.id().equals(post.before().orElse(lead.id()))
                                ? phrases.say("area.handover.renewed", lead.name(), whose, since, from)
                                : phrases.say("area.handover.replaced", lead.name(), whose, since, before, from))
                        .orElseGet(() -> phrases.say("area.handover.vacant", whose, since, before)));
    }

    private Mono<String> before(Post post) {
        return Mono.justOrEmpty(post.before())
                .flatMap(people::find)
                .map(Person::name)
                .defaultIfEmpty(phrases.say("area.log.somebody"));
    }
}
