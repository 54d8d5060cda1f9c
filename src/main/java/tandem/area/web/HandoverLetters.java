package tandem.area.web;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.Side;
import tandem.access.EmailAddress;
import tandem.access.LeadChanged;
import tandem.access.Leadership;
import tandem.access.Leaderships;
import tandem.access.Letter;
import tandem.access.Letters;
import tandem.access.People;
import tandem.area.Area;
import tandem.area.Areas;

/** Writes to both leads, and to whoever held the post until then, when a lead changes. Participants have no address here. */
@Component
class HandoverLetters {

    private final Letters letters;
    private final Leaderships leaderships;
    private final Areas areas;
    private final People people;
    private final Handovers handovers;
    private final Phrases phrases;

    HandoverLetters(
            Letters letters,
            Leaderships leaderships,
            Areas areas,
            People people,
            Handovers handovers,
            Phrases phrases) {
        this.letters = letters;
        this.leaderships = leaderships;
        this.areas = areas;
        this.people = people;
        this.handovers = handovers;
        this.phrases = phrases;
    }

    @EventListener
    Mono<Void> tell(LeadChanged changed) {
        return Mono.just(changed)
                .filter(any -> letters.areSent())
                .flatMap(any -> leaderships.get(changed.area()))
                .filter(leadership -> leadership.post(changed.side()).isHandedOver())
                .flatMap(leadership -> Mono.zip(
                                handovers.told(leadership, changed.side()),
                                areas.find(changed.area())
                                        .map(Area::name)
                                        .defaultIfEmpty(changed.area().gss()))
                        .flatMap(words -> addresses(leadership, changed.side())
                                .doOnNext(to -> letters.send(letter(to, words.getT2(), words.getT1())))
                                .then()));
    }

    private Flux<EmailAddress> addresses(Leadership leadership, Side side) {
        return Flux.fromArray(Side.values())
                .flatMap(each -> Mono.justOrEmpty(leadership.lead(each)))
                .concatWith(Mono.justOrEmpty(leadership.post(side).before()).flatMap(people::find))
                .flatMap(person -> Mono.justOrEmpty(person.email()))
                .flatMap(email -> Mono.justOrEmpty(EmailAddress.read(email)))
                .distinct();
    }

    private Letter letter(EmailAddress to, String area, String what) {
        return new Letter(
                to,
                phrases.say("area.handover.subject", area),
                phrases.say("area.handover.letter", area, what, letters.address("/")));
    }
}
