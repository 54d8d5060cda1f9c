package tandem.workbook;

import java.util.List;

/** The columns of the sheet that people work in, in their order; their headings are numbered from 1 in the words. */
enum Column {
    /** By which rows are matched. */
    REFERENCE,
    /** What will be done. */
    WHAT,
    /** Why, in words. */
    WHY,
    /** The relationships it answers to; links, not words, so it is only read on the web. */
    RELATIONSHIP,
    /** The principles it answers to, likewise. */
    PRINCIPLE,
    /** Who leads it for the council. */
    COUNCIL_LEAD,
    /** Who leads it for the VCS. */
    VCS_LEAD,
    /** Who else takes part. */
    PARTNERS,
    /** When it starts. */
    START,
    /** When it is due. */
    DUE,
    /** Why there is no date. */
    NO_DATE,
    /** How far it is, as a word from the list. */
    STATUS,
    /** Worked out by the workbook, and never read. */
    OVERDUE,
    /** What comes first, as a word from the list. */
    PRIORITY,
    /** What it needs. */
    RESOURCES,
    /** How we will know. */
    MEASURE,
    /** What was noted last; another text is a new note. */
    UPDATE,
    /** The day of that note. */
    UPDATED_ON;

    /** Where it stands in a workbook of ours, from 0. */
    int place() {
        return List.of(values()).indexOf(this);
    }

    /** Whether it can only be changed on the web. */
    boolean isLinks() {
        return this == RELATIONSHIP || this == PRINCIPLE;
    }
}
