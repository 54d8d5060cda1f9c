package tandem.access;

import java.util.Optional;

/**
 * Somebody with a role other than participant.
 *
 * @param post what they do there, for example "Head of Communities"
 */
public record Person(PersonId id, String name, String post, String organisation, Optional<String> email) {

    public Person {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A person has a name");
        }
    }

    /** Whether both are the same human being, as far as their email, or their name and organisation, tell. */
    boolean isSameAs(Person other) {
        return id.equals(other.id) || hasEmailOf(other) || hasNameAndOrganisationOf(other);
    }

    /** Whether both could be the same human being: the same name, and no two addresses that tell them apart. */
    boolean couldBe(Person other) {
        boolean toldApart = email.isPresent() && other.email.isPresent();
        return isSameAs(other) || (!toldApart && name.strip().equalsIgnoreCase(other.name.strip()));
    }

    Person withId(PersonId known) {
        return new Person(known, name, post, organisation, email);
    }

    /** The person at another email address. */
    Person withEmail(EmailAddress address) {
        return new Person(id, name, post, organisation, Optional.of(address.value()));
    }

    private boolean hasEmailOf(Person other) {
        return email.isPresent()
                && email.orElseThrow()
                        .strip()
                        .equalsIgnoreCase(other.email.orElse("").strip());
    }

    private boolean hasNameAndOrganisationOf(Person other) {
        return name.strip().equalsIgnoreCase(other.name.strip())
                && organisation.strip().equalsIgnoreCase(other.organisation.strip());
    }
}
