package tandem.round.web;

import org.springframework.web.reactive.result.view.Rendering;
import tandem.round.RoundId;
import tandem.site.web.SeeOther;

/** Sends a browser to one of a round's pages after a change, with the notice of what was done. */
final class Redirect {

    private Redirect() {}

    static Rendering to(RoundId round, String page, String done) {
        return SeeOther.at(round.path() + page + "?done=round." + done);
    }
}
