package tandem.area;

import tandem.AreaCode;

/** The kinds of council in England. */
public enum CouncilType {
    /** A county council; districts share its area. */
    COUNTY("E10"),
    /** A district council within a county. */
    DISTRICT("E07"),
    /** One council for everything. */
    UNITARY("E06"),
    /** A metropolitan borough or city. */
    METROPOLITAN("E08"),
    /** A London borough or the City of London. */
    LONDON_BOROUGH("E09");

    private final String entity;

    CouncilType(String entity) {
        this.entity = entity;
    }

    /** What the ONS codes of such councils begin with. */
    public String entity() {
        return entity;
    }

    public boolean isOf(AreaCode code) {
        return code.gss().startsWith(entity);
    }
}
