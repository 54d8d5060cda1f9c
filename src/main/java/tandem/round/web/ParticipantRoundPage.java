package tandem.round.web;

import java.util.Locale;
import tandem.Days;
import tandem.access.Viewer;
import tandem.area.web.Phrases;
import tandem.round.Round;

/** A round for somebody who takes part in it: how it stands, and the way on. An empty address: there is none. */
record ParticipantRoundPage(
        String title,
        String back,
        String state,
        String tag,
        String text,
        String reopened,
        String href,
        String label,
        String paper) {

    static ParticipantRoundPage of(Viewer viewer, Round round, Phrases phrases) {
        boolean own = viewer.id().startsWith(round.id() + "/");
        String phase = round.state().name().toLowerCase(Locale.ROOT);
        boolean answers = own && round.isOpen();
        boolean alone = viewer.side().filter(round.closings()::isSeenAloneBy).isPresent();
        String href = answers ? "/answer" : round.isRevealed() ? "/results" : alone ? "/own-results" : "";
        return new ParticipantRoundPage(
                round.title(),
                "/areas/" + round.id().area() + "/rounds",
                phrases.say("round.state", round.state()),
                RoundsPage.tag(round.state()),
                phrases.say("round.participant." + phase, Days.of(round.closesOn())),
                round.closings().reopened() == 0
                        ? ""
                        : phrases.say("round.reopened", round.closings().reopened()),
                href.isEmpty() ? "" : round.id().path() + href,
                href.isEmpty() ? "" : phrases.say("round.participant.to" + href.replace('/', '.')),
                round.id().path() + "/paper");
    }
}
