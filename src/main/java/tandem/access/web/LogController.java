package tandem.access.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.NotFound;
import tandem.access.Log;
import tandem.access.LogChain;
import tandem.access.LogEntry;
import tandem.access.Role;

/** What leads, peers and administrators changed in an area, for both leads to read. */
@Controller
class LogController {

    /** How many of the newest entries the page shows; all are checked. */
    private static final int SHOWN = 200;

    private final Log log;
    private final AccessPages pages;
    private final MessageSource messages;

    LogController(Log log, AccessPages pages, MessageSource messages) {
        this.log = log;
        this.pages = pages;
        this.messages = messages;
    }

    /** One line, in words; {@code object} and {@code who} are ids. */
    record Line(String number, String when, String what, String object, String role, String who) {}

    /** The page; {@code brokenAt} is the number of the first entry that was tampered with, or empty. */
    record LogPage(String back, List<Line> lines, String brokenAt, boolean shortened, int shown) {}

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @GetMapping("/areas/{gss}/log")
    Mono<Rendering> log(@PathVariable String gss) {
        return log.list(area(gss))
                .collectList()
                .map(entries -> page(gss, entries))
                .map(page -> Rendering.view("access/log")
                        .modelAttribute("page", page)
                        .build());
    }

    private LogPage page(String gss, List<LogEntry> entries) {
        OptionalLong broken = new LogChain(entries).brokenAt();
        return new LogPage(
                "/areas/" + gss,
                entries.stream().limit(SHOWN).map(this::line).toList(),
                broken.isPresent() ? Long.toString(broken.getAsLong()) : "",
                entries.size() > SHOWN,
                SHOWN);
    }

    private Line line(LogEntry entry) {
        return new Line(
                Long.toString(entry.number()),
                AccessPages.MOMENT.format(entry.when()),
                words(entry.what()),
                entry.object(),
                pages.role(entry.role()),
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
