package tandem.round;

import java.time.Instant;
import tandem.access.PersonId;

/** A lead's yes, given in their own session. */
public record Yes(PersonId by, Instant at) {}
