package tandem.access;

import java.time.Instant;
import java.util.List;

/**
 * A link that was mailed to sign in once. A link for an address that nobody has is kept as well, and leads nowhere, so that
 * both take the same steps.
 *
 * @param hash of the secret that stands in the link
 * @param people those at the address it was mailed to
 * @param until when it can be used
 */
public record SignInLink(String hash, List<PersonId> people, Instant until, boolean used) {

    public SignInLink {
        people = List.copyOf(people);
    }

    boolean isGood(Instant now) {
        return !used && now.isBefore(until);
    }
}
