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
}
