package tandem.plan.web;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.access.Log;
import tandem.access.Role;
import tandem.access.Viewer;
import tandem.access.web.Addresses;
import tandem.access.web.OpenTo;
import tandem.area.Areas;
import tandem.plan.Action;
import tandem.plan.Action.Status;
import tandem.plan.Field;
import tandem.plan.PlanCalendar;
import tandem.plan.Plans;
import tandem.site.web.Attachment;

/** The due dates of the plan as a calendar file, for whoever may read the plan; there is no address that needs no sign-in. */
@Controller
class CalendarDownload {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Areas areas;
    private final Plans plans;
    private final Log log;
    private final PlanWords words;

    CalendarDownload(Areas areas, Plans plans, Log log, PlanWords words) {
        this.areas = areas;
        this.plans = plans;
        this.log = log;
        this.words = words;
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD, Role.COUNCIL_PARTICIPANT, Role.VCS_PARTICIPANT})
    @GetMapping("/areas/{gss}/plan/calendar.ics")
    Mono<ResponseEntity<byte[]>> download(@PathVariable String gss, Viewer viewer, ServerWebExchange exchange) {
        AreaCode area = new AreaCode(gss);
        String address = Addresses.absolute(exchange, "/areas/" + gss + "/plan");
        return Mono.zip(areas.get(area), plans.get(area))
                .map(both -> new PlanCalendar(
                                words.say("calendar.name", both.getT1().name()), address, this::words)
                        .of(both.getT2()))
                .flatMap(file -> log.appendIfLead(viewer, area, "plan.calendar", area.gss())
                        .thenReturn(file))
                .map(file -> Attachment.of("plan-" + gss + ".ics", CALENDAR, file.getBytes(StandardCharsets.UTF_8)));
    }

    private PlanCalendar.Words words(Action action) {
        String title = words.title(action);
        String done = words.say("status", action.status());
        return new PlanCalendar.Words(
                action.status() == Status.COMPLETED || action.status() == Status.STOPPED
                        ? words.say("calendar.over", done, title)
                        : title,
                Stream.of(Field.WHAT, Field.COUNCIL_LEAD, Field.VCS_LEAD, Field.DUE, Field.STATUS)
                        .map(field -> words.say("calendar.line", words.label(field), words.text(field, action)))
                        .collect(Collectors.joining("\n")));
    }
}
