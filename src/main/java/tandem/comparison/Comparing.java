package tandem.comparison;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.Days;
import tandem.NotFound;
import tandem.Rejected;
import tandem.access.Log;
import tandem.access.Viewer;
import tandem.area.Areas;
import tandem.results.Results;

/** Asks areas for their consent, and shows peers the areas that gave it. */
@Component
public class Comparing {

    /** Days begin and end as they do in England. */
    private final PeerChallenges challenges;

    private final Areas areas;
    private final Results results;
    private final Log log;
    private final Clock clock;

    Comparing(PeerChallenges challenges, Areas areas, Results results, Log log, Clock clock) {
        this.challenges = challenges;
        this.areas = areas;
        this.results = results;
        this.log = log;
        this.clock = clock;
    }

    /** What a peer may see today, without columns if no area said yes; nothing once every challenge is over. */
    public Mono<SideBySide> seenBy(Viewer peer) {
        return challenges
                .list()
                .filter(challenge -> challenge.hasPeer(peer.person()) && !challenge.hasEnded(today()))
                .map(challenge -> challenge.seenBy(peer.person(), today()))
                .collectList()
                .filter(running -> !running.isEmpty())
                .flatMap(running -> Flux.fromIterable(running)
                        .flatMapIterable(areas -> areas)
                        .distinct()
                        .concatMap(this::column)
                        .collectList()
                        .map(SideBySide::new));
    }

    private Mono<SideBySide.Column> column(AreaCode code) {
        return Mono.zip(areas.find(code), results.list(code).next())
                .map(both -> new SideBySide.Column(both.getT1(), both.getT2()));
    }

    /** The challenges that ask for an area. */
    public Flux<PeerChallenge> asking(AreaCode area) {
        return challenges.list().filter(challenge -> challenge.areas().contains(area));
    }

    /**
     * A lead says yes for their side of their area.
     *
     * @param terms what the lead has read; rejected as {@code comparison.changed-meanwhile} if it is no longer so
     */
    public Mono<PeerChallenge> consent(Viewer lead, AreaCode area, String id, String terms) {
        return asked(area, id)
                .filter(challenge -> challenge.terms().equals(terms))
                .switchIfEmpty(Mono.error(() -> new Rejected("comparison.changed-meanwhile")))
                .flatMap(challenge -> save(
                        challenge,
                        challenge.consent(area, lead.leadingSide(), today()),
                        log.append(lead, area, "comparison.consented", id)));
    }

    /** A lead takes the yes of their side back. */
    public Mono<PeerChallenge> withdraw(Viewer lead, AreaCode area, String id) {
        return asked(area, id)
                .flatMap(challenge -> save(
                        challenge,
                        challenge.withdraw(area, lead.leadingSide()),
                        log.append(lead, area, "comparison.withdrawn", id)));
    }

    /** What is said twice changes nothing the second time, and the log does not tell it again. */
    private Mono<PeerChallenge> save(PeerChallenge before, PeerChallenge after, Mono<Void> telling) {
        return after.equals(before)
                ? Mono.just(before)
                : challenges.save(after).flatMap(saved -> telling.thenReturn(saved));
    }

    private Mono<PeerChallenge> asked(AreaCode area, String id) {
        return challenges
                .find(id)
                .filter(challenge -> challenge.areas().contains(area))
                .switchIfEmpty(Mono.error(() -> new NotFound("A peer challenge", id)));
    }

    public LocalDate today() {
        return Days.today(clock);
    }
}
