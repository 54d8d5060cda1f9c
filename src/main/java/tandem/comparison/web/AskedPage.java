package tandem.comparison.web;

import java.time.LocalDate;
import java.util.List;
import tandem.AreaCode;
import tandem.Side;
import tandem.comparison.PeerChallenge;

/** The peer challenges that ask to see an area, with what each side said. */
record AskedPage(String base, List<Asked> challenges) {

    /** One challenge: until when, and whether both sides said yes. */
    record Asked(String id, String name, LocalDate until, boolean council, boolean vcs, boolean own, boolean ended) {

        static Asked of(PeerChallenge challenge, AreaCode area, Side side, LocalDate today) {
            return new Asked(
                    challenge.id(),
                    challenge.name(),
                    challenge.until(),
                    challenge.hasConsentOf(area, Side.COUNCIL),
                    challenge.hasConsentOf(area, Side.VCS),
                    challenge.hasConsentOf(area, side),
                    challenge.hasEnded(today));
        }
    }
}
