package tandem.relationship.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.Side;
import tandem.access.Viewer;
import tandem.area.web.Phrases;
import tandem.area.web.Typed;
import tandem.relationship.Known;
import tandem.relationship.Relationship;
import tandem.relationship.Relationship.LeadPerson;
import tandem.relationship.Vocabulary;
import tandem.site.web.SummaryRow;

/** One relationship with all that is known of it; leads can change each part. */
record OnePage(String title, String caption, String note, String back, List<SummaryRow> rows) {

    static OnePage of(Relationship relationship, Known known, Viewer viewer, Vocabulary vocabulary, Phrases phrases) {
        Writer writer = new Writer(Changes.home(relationship), viewer, mayChange(relationship, viewer), phrases);
        return new OnePage(
                relationship.name(),
                phrases.say("relationship.number", relationship.id().number()),
                note(relationship, writer),
                Changes.list(relationship),
                List.of(
                        writer.row("name", "name", Optional.of(relationship.name())),
                        writer.row("types", "name", types(relationship, vocabulary, phrases)),
                        writer.row(
                                "departments",
                                "parties",
                                lines(relationship.departments().stream().map(known::nameOf))),
                        writer.row(
                                "organisations",
                                "parties",
                                lines(relationship.organisations().stream().map(known::nameOf))),
                        writer.row(
                                "scales",
                                "working",
                                lines(relationship.scales().stream().map(vocabulary::scaleLabel))),
                        writer.row("structures", "working", Typed.optional(relationship.structures())),
                        writer.row("support", "working", Typed.optional(relationship.support())),
                        writer.row("since", "working", relationship.since().map(String::valueOf)),
                        writer.lead(Side.COUNCIL, relationship.councilLead()),
                        writer.lead(Side.VCS, relationship.vcsLead())));
    }

    private static boolean mayChange(Relationship relationship, Viewer viewer) {
        return viewer.role().leads() && relationship.isFor(viewer.leadingSide());
    }

    private static String note(Relationship relationship, Writer writer) {
        if (!relationship.isWithinVcs()) {
            return "";
        }
        return writer.phrases.say(
                writer.mayChange ? "relationship.within-vcs.note" : "relationship.within-vcs.note.read-only");
    }

    /** What stands in those rows that one form is about, in one line. */
    String rowsOf(String part) {
        return rows.stream()
                .filter(row -> row.changeHref().endsWith("/" + part))
                .map(row -> row.what() + ": " + row.value().replace("\n", ", "))
                .collect(Collectors.joining("; "));
    }

    private static Optional<String> types(Relationship relationship, Vocabulary vocabulary, Phrases phrases) {
        List<String> blends =
                relationship.types().stream().skip(1).map(vocabulary::typeLabel).toList();
        return relationship
                .mainType()
                .map(vocabulary::typeLabel)
                .map(main -> blends.isEmpty()
                        ? main
                        : phrases.say("relationship.types.blend", main, String.join(", ", blends)));
    }

    private static Optional<String> lines(Stream<String> words) {
        return Typed.optional(String.join("\n", words.toList()));
    }

    /** Writes the rows, each with the address where this viewer may change it. */
    private record Writer(String home, Viewer viewer, boolean mayChange, Phrases phrases) {

        SummaryRow row(String what, String part, Optional<String> value) {
            return new SummaryRow(
                    phrases.say("relationship.row." + what),
                    value.orElseGet(() -> phrases.say("area.not-said")),
                    mayChange ? home + "/" + part : "");
        }

        SummaryRow lead(Side side, Optional<LeadPerson> lead) {
            return new SummaryRow(
                    phrases.say("relationship.row.lead." + side.key()),
                    lead.map(this::text).orElseGet(() -> phrases.say("area.not-said")),
                    mayChange && viewer.leads(side) ? home + "/people" : "");
        }

        private String text(LeadPerson lead) {
            String who = lead.post().isBlank() ? lead.name() : lead.name() + ", " + lead.post();
            String deputy = lead.hasDeputy()
                    ? phrases.say("relationship.deputy.is", lead.deputy())
                    : phrases.say("relationship.deputy.none");
            return who + "\n" + deputy;
        }
    }
}
