package tandem.round;

/**
 * Somebody to invite.
 *
 * @param affiliation the id of the organisation or department
 * @param who the name or post by which the inviting lead knows them
 */
public record Invitee(String affiliation, String who) {

    /** The longest name or post, in characters. */
    public static final int LONGEST = 120;
}
