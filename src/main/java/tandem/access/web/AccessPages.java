package tandem.access.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.Days;
import tandem.access.AccessLink;
import tandem.access.AreaNames;
import tandem.access.Letters;
import tandem.access.Role;
import tandem.access.Secret;
import tandem.site.web.FormErrors;
import tandem.site.web.SummaryRow;

/** Makes the pages around links ready to show. */
@Component
class AccessPages {

    private final MessageSource messages;
    private final AreaNames areas;
    private final Letters letters;

    AccessPages(MessageSource messages, AreaNames areas, Letters letters) {
        this.messages = messages;
        this.areas = areas;
        this.letters = letters;
    }

    /** The page that asks before a claim link is exchanged; {@code kept} will be the return link's secret. */
    record ClaimPage(
            List<SummaryRow> rows, String action, String kept, String email, boolean byEmail, FormErrors errors) {}

    /** The one page that shows a return link. */
    record ClaimedPage(String name, String role, String link, String home) {}

    /** What a claim link says after it was exchanged. */
    record UsedPage(List<SummaryRow> rows, String when) {}

    /** The page that asks before signing in. */
    record ReturnPage(List<SummaryRow> rows, String action) {}

    Mono<ClaimPage> claim(AccessLink link, String token, String email, FormErrors errors) {
        return rows(link)
                .map(rows -> new ClaimPage(
                        rows, Addresses.CLAIM + token, Secret.random().text(), email, letters.areSent(), errors));
    }

    ClaimedPage claimed(AccessLink link, Secret kept, ServerWebExchange exchange) {
        return new ClaimedPage(
                link.name(),
                post(link.role()),
                Addresses.absolute(exchange, Addresses.RETURN + kept.text()),
                Addresses.home(link.viewer()));
    }

    Mono<UsedPage> used(AccessLink link) {
        return rows(link)
                .map(rows -> new UsedPage(rows, link.used().map(Days::withTime).orElse("")));
    }

    Mono<ReturnPage> returning(AccessLink link, String token) {
        return rows(link).map(rows -> new ReturnPage(rows, Addresses.RETURN + token));
    }

    /** What people call an area; empty for a role that is for none. */
    Mono<String> areaName(Optional<AreaCode> area) {
        return Mono.justOrEmpty(area)
                .flatMap(code -> areas.find(code).defaultIfEmpty(code.gss()))
                .defaultIfEmpty("");
    }

    String role(Role role) {
        return words("access.role." + role.key());
    }

    /** Who does what nobody in particular does. */
    String bySchedule() {
        return words("access.by-schedule");
    }

    /** The role in full words, for pages that say it before anything else. */
    String post(Role role) {
        return words("access.post." + role.key());
    }

    /** For whom a link is: a name, a role, and the area unless the role is for none. */
    private Mono<List<SummaryRow>> rows(AccessLink link) {
        List<SummaryRow> person = List.of(
                SummaryRow.of(words("access.holder.name"), link.name()),
                SummaryRow.of(words("access.holder.role"), post(link.role())));
        return Mono.justOrEmpty(link.area())
                .flatMap(area -> areas.find(area).defaultIfEmpty(area.gss()))
                .map(name -> SummaryRow.of(words("access.holder.area"), name))
                .map(area -> Stream.concat(person.stream(), Stream.of(area)).toList())
                .defaultIfEmpty(person);
    }

    private String words(String key) {
        return messages.getMessage(key, new Object[0], Locale.UK);
    }
}
