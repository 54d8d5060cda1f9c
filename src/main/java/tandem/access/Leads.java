package tandem.access;

import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.Rejected;
import tandem.Side;

/** Names the two leads of an area and hands out the links with which they claim their posts. */
@Component
public class Leads {

    private final Leaderships leaderships;
    private final People people;
    private final Doorkeeper doorkeeper;
    private final Log log;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Leads(
            Leaderships leaderships,
            People people,
            Doorkeeper doorkeeper,
            Log log,
            Clock clock,
            ApplicationEventPublisher events) {
        this.leaderships = leaderships;
        this.people = people;
        this.doorkeeper = doorkeeper;
        this.log = log;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Makes a person the lead of a side. Whoever led it before loses every link and session; the same person, named
     * again, keeps their id and gets a new link. Fails with {@code access.lead.both-sides} if the person leads the other
     * side, and with {@code access.administrator.only} unless an administrator asks.
     *
     * @return the secret of the claim link to hand on
     */
    public Mono<Secret> appoint(Viewer by, AreaCode area, Side side, Person person) {
        return byAdministrator(by).then(leaderships.get(area)).flatMap(before -> {
            Optional<Person> replaced = before.lead(side);
            Person lead = replaced.filter(person::isSameAs)
                    .map(same -> person.withId(same.id()))
                    .orElse(person);
            return withNewLink(before.appoint(side, lead, clock.instant()), side, lead)
                    .flatMap(leaderships::save)
                    .then(people.save(lead))
                    .then(dismiss(by, area, replaced))
                    .then(log.append(by, area, "lead.appointed", lead.id().value()))
                    .then(tell(area, side))
                    .then(invite(lead, side, area));
        });
    }

    /** A new claim link for a side's lead, who may have lost the first; links and sessions until now end. */
    public Mono<Secret> renew(Viewer by, AreaCode area, Side side) {
        return byAdministrator(by).then(leaderships.get(area)).flatMap(before -> {
            Person lead = before.lead(side).orElseThrow(() -> new Rejected("access.lead.none"));
            return withNewLink(before, side, lead)
                    .flatMap(leaderships::save)
                    .then(doorkeeper.dismiss(lead.id()))
                    .then(log.append(by, area, "lead.new-link", lead.id().value()))
                    .then(tell(area, side))
                    .then(invite(lead, side, area));
        });
    }

    /** A lead gives up their own post, which is vacant until the administrator names somebody. */
    public Mono<Void> leave(Viewer by, AreaCode area) {
        return leaderships
                .get(area)
                .flatMap(before -> leaderships
                        .save(before.leave(by.leadingSide(), by.person(), clock.instant()))
                        .then(doorkeeper.dismiss(by.person()))
                        .then(log.append(by, area, "lead.left", by.id()))
                        .then(tell(area, by.leadingSide())));
    }

    /** Lets whoever tells people know, beside what is asked for now. */
    private Mono<Void> tell(AreaCode area, Side side) {
        return Mono.fromRunnable(() -> events.publishEvent(new LeadChanged(area, side)));
    }

    /** A new link to a post that was claimed before is like a new lead: nobody can tell who will use it. */
    private Mono<Leadership> withNewLink(Leadership leadership, Side side, Person lead) {
        return doorkeeper
                .claimed(lead.id())
                .map(claimed -> leadership.renew(side, clock.instant()))
                .defaultIfEmpty(leadership);
    }

    private Mono<Void> dismiss(Viewer by, AreaCode area, Optional<Person> replaced) {
        return Mono.justOrEmpty(replaced)
                .flatMap(lead -> doorkeeper
                        .dismiss(lead.id())
                        .then(log.append(by, area, "lead.links-ended", lead.id().value())));
    }

    private Mono<Secret> invite(Person lead, Side side, AreaCode area) {
        return doorkeeper.invite(lead.id(), lead.name(), Role.leadOf(side), Optional.of(area));
    }

    private static Mono<Void> byAdministrator(Viewer by) {
        return Mono.fromRunnable(by::requireAdministrator);
    }
}
