package tandem.workbook;

import java.time.Clock;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.Days;
import tandem.access.Log;
import tandem.access.Viewer;
import tandem.area.Area;
import tandem.area.Areas;
import tandem.plan.Plan;
import tandem.plan.Plans;
import tandem.results.Results;

/** Takes an area's plan away as a workbook, with the newest results as both sides may see them: it is handed across. */
@Component
public class PlanExport {

    private final Areas areas;
    private final Plans plans;
    private final Results results;
    private final Materials materials;
    private final PlanBooks books;
    private final BookWriter writer;
    private final Log log;
    private final Clock clock;

    PlanExport(
            Areas areas,
            Plans plans,
            Results results,
            Materials materials,
            PlanBooks books,
            BookWriter writer,
            Log log,
            Clock clock) {
        this.areas = areas;
        this.plans = plans;
        this.results = results;
        this.materials = materials;
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
                .flatMap(writer::file)
                .flatMap(file -> log.appendIfLead(viewer, area, "plan.exported", area.gss())
                        .thenReturn(file));
    }

    private Mono<Material> material(Area area) {
        return results.list(area.code())
                .next()
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(newest -> materials.gather(area, newest, Days.today(clock), Shapes.PLAN));
    }
}
