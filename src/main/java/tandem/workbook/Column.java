package tandem.workbook;

import java.util.Arrays;
import java.util.List;

/** The columns of the sheet that people work in, in their order; the report has their headings by their ids. */
enum Column {
    /** By which rows are matched. */
    REFERENCE("reference"),
    /** What will be done. */
    WHAT("action"),
    /** Why, in words. */
    WHY("why"),
    /** The relationships it answers to; links, not words, so it is only read on the web. */
    RELATIONSHIP("relationship"),
    /** The principles and barriers it answers to, likewise. */
    PRINCIPLE("principle"),
    /** Who leads it for the council. */
    COUNCIL_LEAD("council-lead"),
    /** Who leads it for the VCS. */
    VCS_LEAD("vcs-lead"),
    /** Who else takes part. */
    PARTNERS("partners"),
    /** When it starts. */
    START("start"),
    /** When it is due. */
    DUE("due"),
    /** Why there is no date. */
    NO_DATE("no-date"),
    /** How far it is, as a word from the list. */
    STATUS("status"),
    /** Worked out by the workbook, and never read. */
    OVERDUE("overdue"),
    /** What comes first, as a word from the list. */
    PRIORITY("priority"),
    /** What it needs. */
    RESOURCES("resources"),
    /** How we will know. */
    MEASURE("measure"),
    /** What was noted last; another text is a new note. */
    UPDATE("update"),
    /** The day of that note. */
    UPDATED_ON("updated-on");

    private final String id;

    Column(String id) {
        this.id = id;
    }

    /** What it is called in the report, whatever its heading. */
    String id() {
        return id;
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(Column::id).toList();
    }

    /** Where it stands in a workbook of ours, from 0. */
    int place() {
        return List.of(values()).indexOf(this);
    }

    /** Whether it can only be changed on the web. */
    boolean isLinks() {
        return this == RELATIONSHIP || this == PRINCIPLE;
    }
}
