package tandem.plan;

import tandem.access.PersonId;

/**
 * Who changed or accepted something in the plan.
 *
 * @param name as it is known now; empty for a former participant
 */
public record Author(PersonId id, String name) {}
