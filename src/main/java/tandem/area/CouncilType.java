package tandem.area;

/** The kinds of council in England. */
public enum CouncilType {
    /** A county council; districts share its area. */
    COUNTY,
    /** A district council within a county. */
    DISTRICT,
    /** One council for everything. */
    UNITARY,
    /** A metropolitan borough or city. */
    METROPOLITAN,
    /** A London borough or the City of London. */
    LONDON_BOROUGH
}
