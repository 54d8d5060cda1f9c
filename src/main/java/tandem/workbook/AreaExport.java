package tandem.workbook;

import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.Side;
import tandem.access.Log;
import tandem.access.Viewer;
import tandem.area.Areas;
import tandem.area.Organisations;
import tandem.plan.Plans;
import tandem.relationship.Relationships;
import tandem.results.FrozenResults;
import tandem.results.Results;
import tandem.results.SideResults;
import tandem.round.AgreedPlace;
import tandem.round.AgreedPlaces;
import tandem.round.Round;
import tandem.round.Rounds;

/**
 * Gathers an area whole, for one of its two leads. Each takes away what their own side may see on the pages, and no more:
 * relationships within the VCS, and results that one side saw alone, go with that side's lead only. The administrator gets
 * nothing, because who looks after the server sees no results; participants get nothing, because the leads answer for what
 * leaves the area. The log tells both sides of every export.
 */
@Component
public class AreaExport {

    private final Areas areas;
    private final Organisations organisations;
    private final Relationships relationships;
    private final Rounds rounds;
    private final Results results;
    private final SideResults sideResults;
    private final AgreedPlaces agreedPlaces;
    private final Plans plans;
    private final Log log;

    AreaExport(
            Areas areas,
            Organisations organisations,
            Relationships relationships,
            Rounds rounds,
            Results results,
            SideResults sideResults,
            AgreedPlaces agreedPlaces,
            Plans plans,
            Log log) {
        this.areas = areas;
        this.organisations = organisations;
        this.relationships = relationships;
        this.rounds = rounds;
        this.results = results;
        this.sideResults = sideResults;
        this.agreedPlaces = agreedPlaces;
        this.plans = plans;
        this.log = log;
    }

    /** Everything that this lead's side may see; written down in the log first. */
    public Mono<WholeArea> of(Viewer by, AreaCode area) {
        Side side = by.leadingSide();
        return log.append(by, area, "area.exported", area.gss())
                .then(Mono.defer(() -> rounds.list(area).collectList()))
                .flatMap(all -> Mono.zip(
                                areas.get(area),
                                organisations.list(area).collectList(),
                                organisations.listDepartments(area).collectList(),
                                relationships
                                        .list(area)
                                        .filter(each -> side == Side.VCS || !each.isWithinVcs())
                                        .collectList(),
                                results.list(area)
                                        .map(each -> each.seenBy(side))
                                        .collectList(),
                                seenAlone(all, side),
                                agreedPlaces(all),
                                plans.listVersions(area).collectList())
                        .zipWith(
                                log.list(area).collectList(),
                                (found, entries) -> new WholeArea(
                                        found.getT1(),
                                        found.getT2(),
                                        found.getT3(),
                                        found.getT4(),
                                        all.stream()
                                                .map(round -> round.seenBy(side))
                                                .toList(),
                                        found.getT5(),
                                        found.getT6(),
                                        found.getT7(),
                                        found.getT8(),
                                        entries)));
    }

    private Mono<List<FrozenResults>> seenAlone(List<Round> all, Side side) {
        return Flux.fromIterable(all)
                .concatMap(round -> sideResults.find(round.id(), side))
                .collectList();
    }

    private Mono<List<AgreedPlace>> agreedPlaces(List<Round> all) {
        return Flux.fromIterable(all)
                .concatMap(round -> agreedPlaces.list(round.id()))
                .collectList();
    }
}
