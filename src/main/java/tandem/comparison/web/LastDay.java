package tandem.comparison.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tandem.area.web.Phrases;
import tandem.comparison.PeerChallenge;

/** Until when a peer challenge can be read, or could, in a sentence. */
record LastDay(Phrases phrases) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    String of(PeerChallenge challenge, LocalDate today) {
        String until = DAY.format(challenge.until());
        return challenge
                .endedEarly()
                .map(day -> phrases.say("comparison.admin.ended-early", DAY.format(day), until))
                .orElseGet(() -> phrases.say(
                        challenge.hasEnded(today) ? "comparison.admin.ended" : "comparison.asked.until", until));
    }
}
