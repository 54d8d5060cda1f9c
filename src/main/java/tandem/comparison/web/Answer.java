package tandem.comparison.web;

import tandem.AreaCode;
import tandem.Side;
import tandem.comparison.PeerChallenge;

/** What one side of an area said to a peer challenge. */
enum Answer {
    /** To everybody in it, until its last day. */
    YES("comparison.yes"),
    /** Before people were added or the last day moved. */
    YES_TO_PART("comparison.yes-to-part"),
    NOT_YET("comparison.not-yet");

    private final String key;

    Answer(String key) {
        this.key = key;
    }

    static Answer of(PeerChallenge challenge, AreaCode area, Side side) {
        if (challenge.hasWholeConsentOf(area, side)) {
            return YES;
        }
        return challenge.hasConsentOf(area, side) ? YES_TO_PART : NOT_YET;
    }

    /** Of its words in the messages. */
    String key() {
        return key;
    }
}
