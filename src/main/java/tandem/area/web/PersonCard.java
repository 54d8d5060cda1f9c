package tandem.area.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.access.Erasing;
import tandem.access.Person;
import tandem.access.Role;
import tandem.site.web.SummaryRow;

/**
 * Somebody whose name is kept: who they are and what roles they have.
 *
 * @param stays whether they cannot be erased, because they administer the installation
 */
record PersonCard(
        String name, String post, String organisation, String email, List<Held> roles, boolean stays, String href) {

    PersonCard {
        roles = List.copyOf(roles);
    }

    /** A role in words, and whether a side loses its lead with it. */
    record Held(String words, boolean leads) {}

    /** One person's page. */
    record Page(PersonCard card, List<SummaryRow> facts) {}

    static PersonCard of(Erasing.Known known, List<Held> roles, boolean administers, Phrases phrases) {
        Person person = known.person();
        List<Held> all = administers
                ? List.of(new Held(phrases.say("access.role." + Role.ADMINISTRATOR.key()), false))
                : roles.isEmpty() ? List.of(new Held(phrases.say("area.people.no-role"), false)) : roles;
        return new PersonCard(
                person.name(),
                person.post(),
                person.organisation(),
                person.email().orElse(""),
                all,
                administers,
                "/admin/people/" + person.id());
    }

    static Held role(Role role, List<String> areas, Phrases phrases) {
        return new Held(
                phrases.say("area.people.role", phrases.say("access.role." + role.key()), String.join(", ", areas)),
                role.leads());
    }

    /** Post and organisation, as far as they are known. */
    public String details() {
        return Stream.of(post, organisation).filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }

    Page asPage(Phrases phrases) {
        return new Page(
                this,
                List.of(
                        SummaryRow.of(phrases.say("area.lead.post"), orNone(post, phrases)),
                        SummaryRow.of(phrases.say("area.lead.organisation"), orNone(organisation, phrases)),
                        SummaryRow.of(phrases.say("area.people.email"), orNone(email, phrases)),
                        SummaryRow.of(
                                phrases.say("area.people.roles"),
                                roles.stream().map(Held::words).collect(Collectors.joining("; ")))));
    }

    List<String> whatErasingDoes(Phrases phrases) {
        List<String> lines = new ArrayList<>();
        lines.add(phrases.say("area.erase.what"));
        roles.stream()
                .filter(Held::leads)
                .map(held -> phrases.say("area.erase.vacant", held.words()))
                .forEach(lines::add);
        lines.add(phrases.say("area.erase.stays"));
        lines.add(phrases.say("area.erase.typed"));
        lines.add(phrases.say("area.erase.backups"));
        return lines;
    }

    private static String orNone(String text, Phrases phrases) {
        return text.isBlank() ? phrases.say("area.none") : text;
    }
}
