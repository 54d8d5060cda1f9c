package tandem.workbook;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tandem.AreaCode;
import tandem.Days;
import tandem.NotFound;
import tandem.Rejected;
import tandem.access.Viewer;
import tandem.plan.Amendments;
import tandem.plan.ChangedMeanwhile;
import tandem.plan.Plan;
import tandem.plan.Planning;
import tandem.plan.Plans;
import tandem.report.Reports;
import tandem.workbook.RowReader.Writer;

/**
 * The way back in: a lead sends the workbook, sees what it would change, and says yes. Until then nothing changes; with the
 * yes everything does, in one version of the plan. A second yes to the same file changes nothing more.
 */
@Component
public class PlanImport {

    /** How long a file waits for its yes. */
    public static final Duration KEPT = Duration.ofHours(2);

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Uploads uploads;
    private final Plans plans;
    private final Planning planning;
    private final BookWords words;
    private final Reports reports;
    private final Clock clock;

    PlanImport(Uploads uploads, Plans plans, Planning planning, BookWords words, Reports reports, Clock clock) {
        this.uploads = uploads;
        this.plans = plans;
        this.planning = planning;
        this.words = words;
        this.reports = reports;
        this.clock = clock;
    }

    /** Keeps a file that can be read, and gives its id; fails with {@link Unreadable} for any other. */
    public Mono<String> receive(Viewer lead, AreaCode area, byte[] file) {
        Upload upload = new Upload(
                UUID.randomUUID().toString(),
                area,
                lead.person(),
                clock.instant().plus(KEPT),
                new ByteArrayResource(file));
        return propose(lead, upload).then(uploads.put(upload)).thenReturn(upload.id());
    }

    /** What the file would change in the plan as it stands; fails with {@link NotFound} once it is forgotten. */
    public Mono<Proposal> look(Viewer lead, AreaCode area, String id) {
        return get(lead, area, id).flatMap(upload -> propose(lead, upload));
    }

    /**
     * Takes the file over as it was decided on the plan in the version {@code seen}.
     *
     * @param decide gives the changes out of what the file proposes
     */
    public Mono<Plan> confirm(Viewer lead, AreaCode area, String id, int seen, Function<Proposal, Amendments> decide) {
        return get(lead, area, id)
                .flatMap(upload ->
                        propose(lead, upload).flatMap(proposal -> take(lead, upload, proposal, seen, decide)));
    }

    /** Whether the plan has taken over the file of this id already. */
    public Mono<Boolean> isTaken(AreaCode area, String id) {
        return plans.get(area).map(plan -> plan.forms().contains(id));
    }

    public Mono<Void> discard(Viewer lead, AreaCode area, String id) {
        return get(lead, area, id).flatMap(uploads::remove);
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    Mono<Void> forget() {
        return Mono.defer(() -> uploads.removeOlderThan(clock.instant()));
    }

    private Mono<Plan> take(
            Viewer lead, Upload upload, Proposal proposal, int seen, Function<Proposal, Amendments> decide) {
        if (proposal.isRefused()) {
            return Mono.error(new Rejected("workbook.import.refused"));
        }
        if (proposal.now().version() != seen) {
            return Mono.error(new ChangedMeanwhile());
        }
        return Mono.fromCallable(() -> decide.apply(proposal))
                .flatMap(amendments -> planning.amend(lead, upload.area(), amendments, seen, upload.id()))
                .flatMap(plan -> uploads.remove(upload).thenReturn(plan));
    }

    private Mono<Upload> get(Viewer lead, AreaCode area, String id) {
        return uploads.find(area, lead.person(), id)
                .filter(upload -> upload.until().isAfter(clock.instant()))
                .switchIfEmpty(Mono.error(() -> new NotFound("A workbook that came back", id)));
    }

    private Mono<Proposal> propose(Viewer lead, Upload upload) {
        ActionsHeadings headings = new ActionsHeadings(reports.known(Shapes.PLAN, upload.area()));
        return Mono.fromCallable(() -> PlanFile.read(upload.file().getByteArray(), headings))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(file -> plans.get(upload.area())
                        .flatMap(now -> before(file, now).map(before -> List.of(before, now)))
                        .publishOn(Schedulers.boundedElastic())
                        .map(both -> Proposal.of(
                                file, both.get(0), both.get(1), new FileWords(words, headings), writer(lead))))
                .timeout(LONGEST)
                .onErrorMap(TimeoutException.class, late -> new Unreadable("slow"));
    }

    private Writer writer(Viewer lead) {
        return new Writer(lead.person(), lead.name(), Days.today(clock));
    }

    /** The plan as the file was taken from it; where the file does not say, as it stands. */
    private Mono<Plan> before(PlanFile file, Plan now) {
        if (file.area().filter(area -> !area.equals(now.area().gss())).isPresent()) {
            return Mono.error(new Unreadable("other-area", file.area().orElseThrow()));
        }
        int version = file.version().orElse(now.version());
        if (version > now.version()) {
            return Mono.error(new Unreadable("other-plan", version, now.version()));
        }
        return version == 0 ? Mono.just(Plan.empty(now.area())) : plans.getVersion(now.area(), version);
    }
}
