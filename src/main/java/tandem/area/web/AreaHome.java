package tandem.area.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.Days;
import tandem.access.Role;
import tandem.access.Viewer;
import tandem.access.web.OpenTo;
import tandem.area.Area;
import tandem.area.AreaDates;
import tandem.area.AreaProgress;
import tandem.area.AreaTask;
import tandem.area.AreaTasks;
import tandem.area.Areas;

/** The home page of an area: what to do next, how far each side is, what changed. */
@Controller
class AreaHome {

    private final Areas areas;
    private final List<AreaTasks> features;
    private final List<AreaDates> dates;
    private final RecentChanges changes;
    private final Phrases phrases;
    private final Clock clock;

    AreaHome(
            Areas areas,
            List<AreaTasks> features,
            List<AreaDates> dates,
            RecentChanges changes,
            Phrases phrases,
            Clock clock) {
        this.areas = areas;
        this.features = features;
        this.dates = dates;
        this.changes = changes;
        this.phrases = phrases;
        this.clock = clock;
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD, Role.COUNCIL_PARTICIPANT, Role.VCS_PARTICIPANT, Role.ADMINISTRATOR})
    @GetMapping("/areas/{gss}")
    Mono<Rendering> home(@PathVariable String gss, Viewer viewer) {
        if (viewer.role() == Role.ADMINISTRATOR) {
            return Mono.just(Rendering.redirectTo("/admin/areas/" + gss).build());
        }
        return areas.get(new AreaCode(gss))
                .flatMap(area -> page(area, viewer))
                .map(page ->
                        Rendering.view("area/home").modelAttribute("page", page).build());
    }

    private Mono<HomePage> page(Area area, Viewer viewer) {
        return Mono.zip(
                        tasks(area.code(), viewer).collectSortedList(AreaTask.ORDER),
                        due(area.code()),
                        progress(area.code(), viewer).collectList(),
                        viewer.role().leads()
                                ? changes.of(area.code()).collectList()
                                : Mono.just(List.<HomePage.Change>of()))
                .map(all -> HomePage.of(area, viewer, all.getT1(), all.getT2(), all.getT3(), all.getT4(), phrases));
    }

    private Flux<AreaTask> tasks(AreaCode area, Viewer viewer) {
        return Flux.fromIterable(features).flatMapSequential(feature -> feature.tasks(area, viewer));
    }

    private Mono<DueCard> due(AreaCode area) {
        LocalDate today = Days.today(clock);
        return Flux.fromIterable(dates)
                .flatMapSequential(feature -> feature.dates(area, today.plusDays(DueCard.AHEAD)))
                .collectList()
                .map(all -> DueCard.of(all, today, phrases));
    }

    private Flux<AreaProgress> progress(AreaCode area, Viewer viewer) {
        return Flux.fromIterable(features).flatMapSequential(feature -> feature.progress(area, viewer));
    }
}
