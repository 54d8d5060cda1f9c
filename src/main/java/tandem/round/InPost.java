package tandem.round;

import java.time.Clock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tandem.access.Leaderships;
import tandem.access.Viewer;

/** What the leads who are in post now may say about a round, and what those before them said no longer counts. */
@Component
public class InPost {

    private final Leaderships leaderships;
    private final Clock clock;

    InPost(Leaderships leaderships, Clock clock) {
        this.leaderships = leaderships;
        this.clock = clock;
    }

    /**
     * The round without the yes of a lead who was replaced before the other side had said yes too: whoever has taken the
     * post since decides anew.
     */
    public Mono<Round> withCountedYes(Round round) {
        return leaderships.get(round.id().area()).map(leadership -> round.withYesOf(leadership::stillLeads));
    }

    /**
     * Refuses a lead who does not hold the post, or has held it in place of somebody else for less than seven days, to
     * agree to a reveal or to see results before one.
     */
    public Mono<Void> requireReveal(Viewer by, Round round) {
        return leaderships
                .get(round.id().area())
                .doOnNext(leads -> leads.requireReveal(by.leadingSide(), by.person(), clock.instant()))
                .then();
    }
}
