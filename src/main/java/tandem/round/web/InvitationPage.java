package tandem.round.web;

import java.time.LocalDate;
import tandem.round.Participation;
import tandem.round.Round;

/**
 * What somebody reads before the first question: who asks, for whom they answer, what is promised.
 *
 * @param who the role that stands beside the answers where people are named
 * @param used when the invitation was exchanged before; empty text if it was not
 * @param kept a fresh secret for the return link, which is nobody's until Continue is pressed
 */
record InvitationPage(
        String address,
        String area,
        String council,
        String invitedBy,
        String who,
        String affiliation,
        String side,
        String title,
        LocalDate closesOn,
        String promise,
        int threshold,
        boolean small,
        int minutes,
        boolean open,
        String used,
        String kept) {

    static String sideKey(Participation participation) {
        return participation.affiliation().side().key();
    }

    static String promiseKey(Round round) {
        return round.terms().promise().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
