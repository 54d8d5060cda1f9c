package tandem.round;

import java.util.List;
import tandem.Rejected;
import tandem.Side;

/** Nobody is invited twice, and in an anonymous round a VCS organisation answers once, so that voices can be counted. */
record OneVoice(Promise promise, List<Participation> invited) {

    OneVoice {
        invited = List.copyOf(invited);
    }

    void refuse(Participation wanted) {
        for (Participation other : invited) {
            if (!other.invitation().equals(wanted.invitation()) && isSameAffiliation(other, wanted)) {
                refuse(wanted, other);
            }
        }
    }

    private void refuse(Participation wanted, Participation other) {
        if (promise == Promise.ANONYMOUS && wanted.affiliation().side() == Side.VCS) {
            throw new Rejected("round.invitation.exists", wanted.affiliation().name());
        }
        if (other.who().equalsIgnoreCase(wanted.who())) {
            throw new Rejected(
                    "round.invitation.same-person",
                    wanted.who(),
                    wanted.affiliation().name());
        }
    }

    private static boolean isSameAffiliation(Participation one, Participation other) {
        return one.affiliation().id().equals(other.affiliation().id());
    }
}
