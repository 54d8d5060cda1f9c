package tandem.access;

import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives an empty installation its administrator, so that no mail server is needed to begin. */
@Component
public class SetUp {

    /** The person who sets the installation up; the only one whose id is not random. */
    public static final PersonId ADMINISTRATOR = new PersonId("administrator");

    private static final Person NAMELESS =
            new Person(ADMINISTRATOR, "Administrator", "Administrator", "", Optional.empty());

    private final People people;
    private final Doorkeeper doorkeeper;

    SetUp(People people, Doorkeeper doorkeeper) {
        this.people = people;
        this.doorkeeper = doorkeeper;
    }

    /** A fresh set-up link, the only one that is good from now on; empty once the administrator has claimed one. */
    public Mono<Secret> link() {
        return doorkeeper
                .claimed(ADMINISTRATOR)
                .map(when -> true)
                .defaultIfEmpty(false)
                .filter(claimed -> !claimed)
                .flatMap(unclaimed -> newLink());
    }

    /** A fresh set-up link although one was claimed, for whoever runs the server when the return link is lost. */
    public Mono<Secret> newLink() {
        return people.save(NAMELESS)
                .then(doorkeeper.dismiss(ADMINISTRATOR))
                .then(doorkeeper.invite(ADMINISTRATOR, NAMELESS.name(), Role.ADMINISTRATOR, Optional.empty()));
    }
}
