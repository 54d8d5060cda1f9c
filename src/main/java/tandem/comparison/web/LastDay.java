package tandem.comparison.web;

import java.time.LocalDate;
import tandem.Days;
import tandem.area.web.Phrases;
import tandem.comparison.PeerChallenge;

/** Until when a peer challenge can be read, or could, in a sentence. */
record LastDay(Phrases phrases) {

    String of(PeerChallenge challenge, LocalDate today) {
        String until = Days.of(challenge.until());
        return challenge
                .endedEarly()
                .map(day -> phrases.say("comparison.admin.ended-early", Days.of(day), until))
                .orElseGet(() -> phrases.say(
                        challenge.hasEnded(today) ? "comparison.admin.ended" : "comparison.asked.until", until));
    }
}
