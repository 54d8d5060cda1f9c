package tandem.access;

import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.Forbidden;
import tandem.Rejected;
import tandem.Side;

/** Names the two leads of an area and hands out the links with which they claim their posts. */
@Component
public class Leads {

    private final Leaderships leaderships;
    private final People people;
    private final Doorkeeper doorkeeper;
    private final Log log;

    Leads(Leaderships leaderships, People people, Doorkeeper doorkeeper, Log log) {
        this.leaderships = leaderships;
        this.people = people;
        this.doorkeeper = doorkeeper;
        this.log = log;
    }

    /**
     * Makes a person the lead of a side. Whoever led it before loses every link and session; the same person, named
     * again, keeps their id and gets a new link. Fails with {@code access.lead.both-sides} if the person leads the other
     * side, and with {@code access.lead.by-administrator} unless an administrator asks.
     *
     * @return the secret of the claim link to hand on
     */
    public Mono<Secret> appoint(Viewer by, AreaCode area, Side side, Person person) {
        return byAdministrator(by).then(leaderships.get(area)).flatMap(before -> {
            Optional<Person> replaced = before.lead(side);
            Person lead = replaced.filter(person::isSameAs)
                    .map(same -> person.withId(same.id()))
                    .orElse(person);
            return leaderships
                    .save(before.appoint(side, lead))
                    .then(people.save(lead))
                    .then(dismiss(by, area, replaced))
                    .then(log.append(by, area, "lead.appointed", lead.id().value()))
                    .then(invite(lead, side, area));
        });
    }

    /** A new claim link for a side's lead, who may have lost the first; links and sessions until now end. */
    public Mono<Secret> renew(Viewer by, AreaCode area, Side side) {
        return byAdministrator(by)
                .then(leaderships.get(area))
                .flatMap(leadership -> Mono.justOrEmpty(leadership.lead(side)))
                .switchIfEmpty(Mono.error(() -> new Rejected("access.lead.none")))
                .flatMap(lead -> doorkeeper
                        .dismiss(lead.id())
                        .then(log.append(by, area, "lead.new-link", lead.id().value()))
                        .then(invite(lead, side, area)));
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
        return by.role() == Role.ADMINISTRATOR
                ? Mono.empty()
                : Mono.error(() -> new Forbidden("access.lead.by-administrator"));
    }
}
