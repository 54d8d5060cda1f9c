package tandem.round;

/** What a part is about: the whole, one relationship, one theme (principle), or the barriers. */
public record PartName(String text) {

    /** Our working relationship as a whole: everybody places it. */
    public static final PartName WHOLE = new PartName("whole");

    /** The barriers. */
    public static final PartName BARRIERS = new PartName("barriers");

    private static final String RELATIONSHIP = "relationship/";
    private static final String THEME = "theme/";

    public static PartName relationship(int number) {
        return new PartName(RELATIONSHIP + number);
    }

    public static PartName theme(String id) {
        return new PartName(THEME + id);
    }

    public boolean isRelationship() {
        return text.startsWith(RELATIONSHIP);
    }

    public boolean isTheme() {
        return text.startsWith(THEME);
    }

    @Override
    public String toString() {
        return text;
    }
}
