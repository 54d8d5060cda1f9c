package tandem.comparison;

import tandem.access.Person;
import tandem.access.Secret;

/** A peer and the secret of the link with which they take up their role. */
public record InvitedPeer(Person person, Secret link) {}
