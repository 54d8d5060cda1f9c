package tandem.workbook;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tandem.AreaCode;
import tandem.Days;
import tandem.access.Log;
import tandem.access.Viewer;
import tandem.area.Area;
import tandem.area.Areas;
import tandem.area.Organisations;
import tandem.plan.Plan;
import tandem.plan.Plans;
import tandem.relationship.Relationships;
import tandem.report.Reports;
import tandem.results.FrozenResults;
import tandem.results.Results;
import tandem.round.AgreedPlaces;
import tandem.round.Rounds;

/** Takes an area's plan away as a workbook, with the newest results as both sides may see them: it is handed across. */
@Component
public class PlanExport {

    private final Areas areas;
    private final Organisations organisations;
    private final Relationships relationships;
    private final Plans plans;
    private final Results results;
    private final Rounds rounds;
    private final AgreedPlaces agreedPlaces;
    private final Reports reports;
    private final PlanBooks books;
    private final BookWriter writer;
    private final Log log;
    private final Clock clock;

    PlanExport(
            Areas areas,
            Organisations organisations,
            Relationships relationships,
            Plans plans,
            Results results,
            Rounds rounds,
            AgreedPlaces agreedPlaces,
            Reports reports,
            PlanBooks books,
            BookWriter writer,
            Log log,
            Clock clock) {
        this.areas = areas;
        this.organisations = organisations;
        this.relationships = relationships;
        this.plans = plans;
        this.results = results;
        this.rounds = rounds;
        this.agreedPlaces = agreedPlaces;
        this.reports = reports;
        this.books = books;
        this.writer = writer;
        this.log = log;
        this.clock = clock;
    }

    /** A file with its name. */
    public record File(String name, Resource content) {}

    /** The workbook of the plan as it stands. The log notes that a lead took it away. */
    public Mono<File> export(AreaCode area, Viewer viewer, String address) {
        return export(area, plans.get(area), viewer, address);
    }

    /**
     * The workbook of one version of the plan, with the newest results. Fails with {@link tandem.NotFound} if the plan never
     * had that version.
     */
    public Mono<File> export(AreaCode area, int version, Viewer viewer, String address) {
        return export(area, plans.getVersion(area, version), viewer, address)
                .map(file -> new File(
                        file.name().replaceFirst("\\.xlsx$", "-version-" + version + ".xlsx"), file.content()));
    }

    private Mono<File> export(AreaCode area, Mono<Plan> plan, Viewer viewer, String address) {
        return Mono.zip(areas.get(area), plan)
                .flatMap(read -> material(read.getT1()).map(material -> books.make(material, read.getT2(), address)))
                .flatMap(book -> Mono.fromCallable(
                                () -> new File(book.fileName(), new ByteArrayResource(writer.write(book))))
                        .subscribeOn(Schedulers.boundedElastic()))
                .flatMap(file -> log.appendIfLead(viewer, area, "plan.exported", area.gss())
                        .thenReturn(file));
    }

    private Mono<Material> material(Area area) {
        return Mono.zip(relationships.list(area.code()).collectList(), names(area.code()), seen(area.code()))
                .map(read -> new Material(
                        area,
                        read.getT1(),
                        read.getT2(),
                        read.getT3(),
                        Days.today(clock),
                        reports.of(Shapes.PLAN, area.code())));
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

    private Mono<Optional<Material.Seen>> seen(AreaCode area) {
        return results.list(area)
                .next()
                .map(FrozenResults::seenByBoth)
                .flatMap(this::seen)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    private Mono<Material.Seen> seen(FrozenResults newest) {
        return Mono.zip(
                        rounds.get(newest.round()).flatMap(rounds::instrument),
                        agreedPlaces.list(newest.round()).collectList())
                .map(read -> new Material.Seen(newest, read.getT1(), read.getT2()));
    }
}
