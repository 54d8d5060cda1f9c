package tandem.round;

import tandem.Side;

/**
 * Where a participant belongs: a department of the council, or a VCS organisation.
 *
 * @param id the department's or organisation's id as stored
 * @param name its name when the participant was invited
 */
public record Affiliation(Side side, String id, String name) {}
