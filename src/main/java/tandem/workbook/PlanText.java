package tandem.workbook;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.Days;
import tandem.access.Log;
import tandem.access.Viewer;
import tandem.area.Area;
import tandem.area.Areas;
import tandem.area.Slug;
import tandem.plan.Plan;
import tandem.plan.Plans;
import tandem.report.Reports;

/** Takes the actions of an area's plan away as comma-separated text, for other programs. */
@Component
public class PlanText {

    private final Areas areas;
    private final Plans plans;
    private final BookWords words;
    private final Reports reports;
    private final Log log;
    private final Clock clock;

    PlanText(Areas areas, Plans plans, BookWords words, Reports reports, Log log, Clock clock) {
        this.areas = areas;
        this.plans = plans;
        this.words = words;
        this.reports = reports;
        this.log = log;
        this.clock = clock;
    }

    /** The actions as they stand. The log notes that a lead took them away. */
    public Mono<PlanExport.File> export(AreaCode code, Viewer viewer) {
        return Mono.zip(areas.get(code), plans.get(code))
                .map(read -> file(read.getT1(), read.getT2()))
                .flatMap(file -> log.appendIfLead(viewer, code, "plan.exported", code.gss())
                        .thenReturn(file));
    }

    private PlanExport.File file(Area area, Plan plan) {
        LocalDate today = Days.today(clock);
        String text =
                new ActionsText(words, new ActionsHeadings(reports.known(Shapes.PLAN, area.code())), today).of(plan);
        return new PlanExport.File(
                "actions-" + Slug.of(area.name()) + "-" + today + ".csv",
                new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)));
    }
}
