package tandem;

/** Who is speaking. Other public bodies can be parties to a relationship but have no side. */
public enum Side {
    /** Officers and councillors of the council. */
    COUNCIL,
    /** The local voluntary and community sector. */
    VCS;

    public Side other() {
        return this == COUNCIL ? VCS : COUNCIL;
    }

    /** The word for this side in addresses, files and message keys: {@code council} or {@code vcs}. */
    public String key() {
        return this == COUNCIL ? "council" : "vcs";
    }
}
