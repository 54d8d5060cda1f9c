package tandem.area;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.Forbidden;
import tandem.Rejected;
import tandem.Side;
import tandem.access.Belongings;
import tandem.access.Leadership;
import tandem.access.Leaderships;
import tandem.access.Log;
import tandem.access.Viewer;
import tandem.store.Compaction;

/**
 * Deletes areas for good. It takes both leads, each in their own session: what both sides have said belongs to both. An
 * administrator may do it alone only when nobody is left to ask: both posts are vacant for ninety days, or were never held.
 *
 * <p>The deletion is written down first. Then each feature deletes what it keeps, the file is rewritten, and the deletion is
 * marked as done. Each step can be repeated, and a start finishes what was interrupted.
 */
@Component
public class Deleting {

    private final Areas areas;
    private final AreaDeletions deletions;
    private final Leaderships leaderships;
    private final List<Belongings> belongings;
    private final Compaction compaction;
    private final Log log;
    private final Clock clock;

    Deleting(
            Areas areas,
            AreaDeletions deletions,
            Leaderships leaderships,
            List<Belongings> belongings,
            Compaction compaction,
            Log log,
            Clock clock) {
        this.areas = areas;
        this.deletions = deletions;
        this.leaderships = leaderships;
        this.belongings = belongings;
        this.compaction = compaction;
        this.log = log;
        this.clock = clock;
    }

    /** How the deletion of an area stands; asked for by nobody if it was never spoken of. */
    public Mono<AreaDeletion> get(AreaCode area) {
        return deletions.find(area).defaultIfEmpty(AreaDeletion.of(area)).map(AreaDeletion::anew);
    }

    /**
     * A lead says yes for their side; with the second yes the area is deleted.
     *
     * @param typed the area's name, typed as a confirmation; rejected as {@code area.delete.name} if it is another
     */
    public Mono<AreaDeletion> agree(Viewer by, AreaCode area, String typed) {
        Side side = by.leadingSide();
        return named(area, typed)
                .then(Mono.zip(get(area), leaderships.get(area)))
                .flatMap(both -> {
                    requirePost(both.getT2(), side, by);
                    AreaDeletion agreed = both.getT1().agree(side, by.person(), now());
                    return agreed.isAgreed(both.getT2(), now()) ? begin(agreed) : saidYes(by, agreed);
                });
    }

    private static void requirePost(Leadership leadership, Side side, Viewer by) {
        if (!leadership.isLedBy(side, by.person())) {
            throw new Forbidden("access.lead.only");
        }
    }

    private Mono<AreaDeletion> saidYes(Viewer by, AreaDeletion agreed) {
        return deletions
                .save(agreed)
                .flatMap(saved -> log.append(
                                by,
                                saved.area(),
                                "area.deletion-agreed",
                                saved.area().gss())
                        .thenReturn(saved));
    }

    /** A lead takes their side's yes back. */
    public Mono<AreaDeletion> withdraw(Viewer by, AreaCode area) {
        Side side = by.leadingSide();
        return get(area)
                .filter(deletion -> deletion.yes().containsKey(side) && !deletion.isBegun())
                .flatMap(deletion -> deletions.save(deletion.withdraw(side)))
                .flatMap(saved -> log.append(by, area, "area.deletion-withdrawn", area.gss())
                        .thenReturn(saved));
    }

    /** An administrator deletes an area that nobody leads any more. */
    public Mono<AreaDeletion> deleteAlone(Viewer by, AreaCode area, String typed) {
        return Mono.<Void>fromRunnable(by::requireAdministrator)
                .then(Mono.defer(() -> named(area, typed)))
                .then(Mono.zip(get(area), leaderships.get(area)))
                .flatMap(both -> mayDeleteAlone(both.getT2())
                        ? begin(both.getT1())
                        : Mono.error(new Rejected("area.delete.has-leads")));
    }

    /** Whether nobody is left to ask. */
    public boolean mayDeleteAlone(Leadership leadership) {
        return Stream.of(Side.values())
                .map(leadership::post)
                .allMatch(post -> post.lead().isEmpty()
                        && post.since()
                                .filter(since -> now().isBefore(since.plus(AreaDeletion.WITHOUT_LEADS)))
                                .isEmpty());
    }

    private Mono<Void> named(AreaCode area, String typed) {
        return areas.get(area)
                .filter(found -> found.name().strip().equalsIgnoreCase(typed.strip()))
                .switchIfEmpty(Mono.error(() -> new Rejected("area.delete.name")))
                .then();
    }

    private Mono<AreaDeletion> begin(AreaDeletion agreed) {
        return deletions.save(agreed.begin(now())).flatMap(this::finish);
    }

    private Mono<AreaDeletion> finish(AreaDeletion begun) {
        return Flux.fromIterable(belongings)
                .concatMap(each -> each.delete(begun.area()))
                .then(Mono.defer(compaction::compact))
                .then(Mono.defer(() -> deletions.save(begun.done())));
    }

    /** Finishes what an interruption left half deleted. */
    public Mono<Void> finishAll() {
        return deletions.listBegun().concatMapDelayError(this::finish).then();
    }

    private Instant now() {
        return clock.instant();
    }
}
