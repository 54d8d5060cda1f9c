package tandem.round;

/** What respondents are told about who sees their answers. One for a whole round, and binding. */
public enum Promise {
    /** Nobody can find out who gave which answer; single answers are never shown. */
    ANONYMOUS,
    /** An organisation's or department's view may be shown with its name. */
    ORGANISATION_NAMED,
    /** Answers may be shown with the person's organisation and role. */
    NAMED
}
