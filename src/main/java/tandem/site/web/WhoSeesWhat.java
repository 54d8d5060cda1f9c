package tandem.site.web;

import java.util.List;

/** The page that says who can see what: a table, then why. */
record WhoSeesWhat(String title, String lead, List<Row> rows, List<HelpPage.Part> parts, List<HelpPage.Guide> guides) {

    /** The columns, as they stand in the keys of the words. */
    static final List<String> WHO = List.of("participant", "lead", "peer", "administrator", "server");

    WhoSeesWhat {
        rows = List.copyOf(rows);
        parts = List.copyOf(parts);
        guides = List.copyOf(guides);
    }

    public List<String> who() {
        return WHO;
    }

    /** A thing, and what each of them sees of it. */
    record Row(String what, List<String> cells) {

        Row {
            cells = List.copyOf(cells);
        }
    }
}
