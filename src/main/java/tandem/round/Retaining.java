package tandem.round;

import java.time.Clock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.Forbidden;
import tandem.Side;
import tandem.access.Leadership;
import tandem.access.Leaderships;
import tandem.access.Log;
import tandem.access.Viewer;

/** Sets how long an area keeps who was invited. It takes both leads, each in their own session. */
@Component
public class Retaining {

    private final Retentions retentions;
    private final Leaderships leaderships;
    private final Log log;
    private final Clock clock;

    Retaining(Retentions retentions, Leaderships leaderships, Log log, Clock clock) {
        this.retentions = retentions;
        this.leaderships = leaderships;
        this.log = log;
        this.clock = clock;
    }

    /** A lead says for their side how many months it wants; it holds once the other side wants the same. */
    public Mono<Retention> wish(Viewer by, AreaCode area, int months) {
        Side side = by.leadingSide();
        return Mono.zip(retentions.get(area), leaderships.get(area)).flatMap(both -> {
            requirePost(both.getT2(), side, by);
            Retention.Wish wish = new Retention.Wish(months, by.person(), clock.instant());
            Retention before = both.getT1();
            return retentions
                    .save(before.wish(side, wish, both.getT2()))
                    .delayUntil(saved -> log.append(by, area, what(before, saved), "months/" + months));
        });
    }

    private static String what(Retention before, Retention after) {
        return before.months() == after.months() ? "round.retention-wished" : "round.retention-agreed";
    }

    private static void requirePost(Leadership leadership, Side side, Viewer by) {
        if (!leadership.isLedBy(side, by.person())) {
            throw new Forbidden("access.lead.only");
        }
    }
}
