package tandem.access.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.Days;
import tandem.NotFound;
import tandem.access.Log;
import tandem.access.LogChecks;
import tandem.access.LogEntry;
import tandem.access.LogFault;
import tandem.access.LogHead;
import tandem.access.Role;

/** What leads, peers and administrators changed in an area, for both leads to read. */
@Controller
class LogController {

    /** How many of the newest entries the page shows; all are checked. */
    private static final int SHOWN = 200;

    private final Log log;
    private final LogChecks checks;
    private final AccessPages pages;
    private final MessageSource messages;

    LogController(Log log, LogChecks checks, AccessPages pages, MessageSource messages) {
        this.log = log;
        this.checks = checks;
        this.pages = pages;
        this.messages = messages;
    }

    /** One line, in words; {@code object} and {@code who} are ids; {@code seal} stands for the log until there. */
    record Line(String seal, String when, String what, String object, String role, String who) {}

    /** The page; {@code fault} says what was tampered with, or is empty. */
    record LogPage(String back, List<Line> lines, String fault, boolean shortened, int shown) {}

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @GetMapping("/areas/{gss}/log")
    Mono<Rendering> log(@PathVariable String gss) {
        AreaCode area = area(gss);
        return Mono.zip(log.list(area).take(SHOWN + 1L).collectList(), checks.of(area))
                .map(both -> page(gss, both.getT1(), both.getT2()))
                .map(page -> Rendering.view("access/log")
                        .modelAttribute("page", page)
                        .build());
    }

    private LogPage page(String gss, List<LogEntry> entries, LogChecks.Checked checked) {
        return new LogPage(
                "/areas/" + gss,
                entries.stream().limit(SHOWN).map(this::line).toList(),
                checked.fault().map(this::words).orElse(""),
                entries.size() > SHOWN,
                SHOWN);
    }

    private String words(LogFault fault) {
        return messages.getMessage(
                "access.log-page.fault." + fault.key(), new Object[] {Long.toString(fault.number())}, Locale.UK);
    }

    private Line line(LogEntry entry) {
        return new Line(
                LogHead.at(entry).seal(),
                Days.withTime(entry.when()),
                words(entry.what()),
                entry.object(),
                entry.who().equals(Log.SCHEDULE) ? pages.bySchedule() : pages.role(entry.role()),
                entry.who());
    }

    /** {@code round.opened} is told by {@code round.log.opened}; what has no words stands as it is. */
    private String words(String what) {
        return find(what.replaceFirst("\\.", ".log."))
                .or(() -> find("access.log." + what))
                .map(StringUtils::capitalize)
                .orElse(what);
    }

    private Optional<String> find(String key) {
        return Optional.ofNullable(messages.getMessage(key, new Object[] {1}, null, Locale.UK));
    }

    private static AreaCode area(String gss) {
        if (!AreaCode.isValid(gss)) {
            throw new NotFound("An area", "like this");
        }
        return new AreaCode(gss);
    }
}
