package tandem.workbook;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.area.Area;
import tandem.area.Organisations;
import tandem.relationship.Relationships;
import tandem.report.ReportShape;
import tandem.report.Reports;
import tandem.results.FrozenResults;
import tandem.results.Results;
import tandem.round.AgreedPlaces;
import tandem.round.Rounds;

/** Gathers what a workbook is made from. */
@Component
class Materials {

    private final Organisations organisations;
    private final Relationships relationships;
    private final Rounds rounds;
    private final AgreedPlaces agreedPlaces;
    private final Results frozen;
    private final Reports reports;

    Materials(
            Organisations organisations,
            Relationships relationships,
            Rounds rounds,
            AgreedPlaces agreedPlaces,
            Results frozen,
            Reports reports) {
        this.organisations = organisations;
        this.relationships = relationships;
        this.rounds = rounds;
        this.agreedPlaces = agreedPlaces;
        this.frozen = frozen;
        this.reports = reports;
    }

    /**
     * What there is for an area's workbook of this kind.
     *
     * @param results those that it shows, as both sides may see them: a workbook is handed across
     * @param day the day that it is of
     */
    Mono<Material> gather(Area area, Optional<FrozenResults> results, LocalDate day, ReportShape kind) {
        return Mono.zip(
                        relationships.list(area.code()).collectList(),
                        names(area.code()),
                        Mono.justOrEmpty(results)
                                .flatMap(this::seen)
                                .map(Optional::of)
                                .defaultIfEmpty(Optional.empty()))
                .map(read -> new Material(
                        area, read.getT1(), read.getT2(), read.getT3(), day, reports.of(kind, area.code())));
    }

    private Mono<Map<String, String>> names(AreaCode area) {
        return Mono.zip(
                        organisations.list(area).collectList(),
                        organisations.listDepartments(area).collectList())
                .map(both -> Stream.concat(
                                both.getT1().stream()
                                        .map(each -> Map.entry(each.id().toString(), each.name())),
                                both.getT2().stream()
                                        .map(each -> Map.entry(each.id().toString(), each.name())))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one)));
    }

    private Mono<Material.Seen> seen(FrozenResults results) {
        FrozenResults both = results.seenByBoth();
        return Mono.zip(
                        rounds.get(both.round()).flatMap(rounds::instrument),
                        agreedPlaces.list(both.round()).collectList(),
                        frozen.list(both.round().area()).collectList())
                .map(read -> new Material.Seen(
                        both,
                        read.getT1(),
                        read.getT2(),
                        both.previous(read.getT3()).map(FrozenResults::seenByBoth)));
    }
}
