package tandem.round.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.result.view.Rendering;
import tandem.round.RoundId;

/** Sends a browser to one of a round's pages after a change, with the notice of what was done. */
final class Redirect {

    private Redirect() {}

    static Rendering to(RoundId round, String page, String done) {
        return Rendering.redirectTo(round.path() + page + "?done=round." + done)
                .status(HttpStatus.SEE_OTHER)
                .build();
    }
}
