package tandem.results;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.Days;
import tandem.Rejected;
import tandem.Side;
import tandem.access.Log;
import tandem.access.Viewer;
import tandem.round.InPost;
import tandem.round.Parts;
import tandem.round.Round;
import tandem.round.RoundId;
import tandem.round.Rounds;
import tandem.store.Compaction;

/**
 * Lets a side see its own controlled results when thirty days after closing there is no joint reveal, so that nobody can
 * block for ever. The steps can be repeated: mark the round, freeze that side's half, delete its parts. From the mark on
 * the round cannot be opened again, nobody of that side can finish submitting, and a later reveal takes that half as it
 * was frozen.
 */
@Component
public class SeeingAlone {

    private final Rounds rounds;
    private final Parts parts;
    private final Computation computation;
    private final SideResults results;
    private final Compaction compaction;
    private final InPost inPost;
    private final Log log;
    private final Clock clock;

    SeeingAlone(
            Rounds rounds,
            Parts parts,
            Computation computation,
            SideResults results,
            Compaction compaction,
            InPost inPost,
            Log log,
            Clock clock) {
        this.rounds = rounds;
        this.parts = parts;
        this.computation = computation;
        this.results = results;
        this.compaction = compaction;
        this.inPost = inPost;
        this.log = log;
        this.clock = clock;
    }

    /** Makes the results of the lead's own side, thirty days after closing. A second time changes nothing. */
    public Mono<Round> see(Viewer by, RoundId id) {
        return Mono.defer(() -> rounds.get(id))
                .delayUntil(round -> inPost.requireReveal(by, round))
                .flatMap(inPost::withCountedYes)
                .flatMap(round -> round.closings().isSeenAloneBy(by.leadingSide()) ? Mono.just(round) : mark(by, round))
                .delayUntil(this::finish);
    }

    private Mono<Round> mark(Viewer by, Round round) {
        return rounds.save(round.seeAlone(by.leadingSide(), clock.instant()))
                .delayUntil(marked -> log.append(
                        by,
                        marked.id().area(),
                        "results.seen-alone",
                        marked.id().toString()));
    }

    /**
     * The results that this viewer's side sees alone: for its participants, and for its lead unless new in the post. They
     * do not exist for the other side.
     */
    public Mono<FrozenResults> get(Viewer viewer, RoundId id) {
        Side side = viewer.side().orElseThrow(() -> new Rejected("access.not-for-this-role"));
        return rounds.get(id)
                .delayUntil(round -> viewer.role().leads() ? inPost.requireReveal(viewer, round) : Mono.empty())
                .then(Mono.defer(() -> results.get(id, side)));
    }

    /**
     * Finishes what was begun; used again before a joint reveal. The file is rewritten also if the answers are gone
     * already: the last attempt may have ended between the two.
     */
    Mono<Void> finish(Round round) {
        return round.closings().seenAlone().isEmpty()
                ? Mono.empty()
                : freezeAndDelete(round).then(Mono.defer(compaction::compact));
    }

    /** All but the last step; whoever calls it rewrites the file. */
    Mono<Void> freezeAndDelete(Round round) {
        return Flux.fromIterable(round.closings().seenAlone())
                .concatMap(side -> results.find(round.id(), side)
                        .switchIfEmpty(Mono.defer(() -> freeze(round, side)))
                        .then(Mono.defer(() -> results.get(round.id(), side)))
                        .then(Mono.defer(() -> parts.deleteAll(round.id(), side))))
                .then();
    }

    private Mono<FrozenResults> freeze(Round round, Side side) {
        LocalDate today = Days.today(clock);
        return computation.of(round, side, today).flatMap(half -> results.freeze(side, half));
    }
}
