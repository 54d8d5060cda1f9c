package tandem.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The post of one side's lead: who holds it, since when, and who held it before. It can be vacant, at first or because
 * the lead left.
 *
 * @param since when the lead took the post, or got a new link to it, or left it; empty if there never was one
 * @param before who held it until then: the same person if they got a new link; empty for the first lead
 */
public record Post(Optional<Person> lead, Optional<Instant> since, Optional<PersonId> before) {

    /** How long somebody new has to hold the post before they may agree to a reveal. */
    public static final Duration NEW = Duration.ofDays(7);

    static final Post NEVER_HELD = new Post(Optional.empty(), Optional.empty(), Optional.empty());

    /** The post with another lead, who takes it now. */
    Post takenBy(Person person, Instant now) {
        return new Post(
                Optional.of(person), Optional.of(now), lead.map(Person::id).or(() -> before));
    }

    /** The post with the same lead, of whom something else is known now. */
    Post heldBy(Person same) {
        return new Post(Optional.of(same), since, before);
    }

    /** The post with the same lead, who got a new link: nobody can tell who will use it. */
    Post takenAgain(Instant now) {
        return new Post(lead, Optional.of(now), lead.map(Person::id));
    }

    /** The vacant post. */
    Post left(Instant now) {
        return new Post(Optional.empty(), Optional.of(now), lead.map(Person::id).or(() -> before));
    }

    boolean isHeldBy(PersonId person) {
        return lead.filter(held -> held.id().equals(person)).isPresent();
    }

    /** Whether this is not the first time that somebody took the post. */
    public boolean isHandedOver() {
        return before.isPresent();
    }

    /** From when the lead may agree to a reveal: seven days after taking over, at once for the first lead. */
    public Instant mayRevealFrom() {
        return before.flatMap(handedOver -> since).map(taken -> taken.plus(NEW)).orElse(Instant.EPOCH);
    }
}
