package tandem.access;

import java.time.Clock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The email addresses of people with a role, which they give when they take it up, or whoever named them gave. */
@Component
public class Contacts {

    private final People people;
    private final Leaderships leaderships;
    private final Clock clock;

    Contacts(People people, Leaderships leaderships, Clock clock) {
        this.people = people;
        this.leaderships = leaderships;
        this.clock = clock;
    }

    /** The address as it is known now; empty if there is none. */
    public Mono<String> find(PersonId person) {
        return people.find(person).flatMap(known -> Mono.justOrEmpty(known.email()));
    }

    /** Refuses an address by which a lead would lead both sides, as {@code access.lead.both-sides}; changes nothing. */
    public Mono<Void> refuse(AccessLink link, EmailAddress address) {
        return people.find(link.person())
                .map(person -> person.withEmail(address))
                .flatMap(person -> leadership(link, person))
                .then();
    }

    /** Keeps the address of whoever has taken up the role of this link. */
    public Mono<Void> keep(AccessLink link, EmailAddress address) {
        return people.find(link.person())
                .map(person -> person.withEmail(address))
                .flatMap(person ->
                        leadership(link, person).flatMap(leaderships::save).then(Mono.defer(() -> people.save(person))))
                .then();
    }

    /** The leadership with this address; empty for a role that leads nobody, or a post that somebody else holds. */
    private Mono<Leadership> leadership(AccessLink link, Person person) {
        return Mono.justOrEmpty(link.area())
                .filter(area -> link.role().leads())
                .flatMap(leaderships::get)
                .flatMap(leadership -> Mono.justOrEmpty(link.role().side())
                        .filter(side -> leadership.isLedBy(side, person.id()))
                        .map(side -> leadership.appoint(side, person, clock.instant())));
    }
}
