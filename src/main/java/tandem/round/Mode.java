package tandem.round;

/** How the two sides go about it (report, section 6: separately, together, or both). */
public enum Mode {
    /** Each participant answers alone. */
    SEPARATE,
    /** The leads record, in the room, what was agreed. */
    TOGETHER,
    /** Separately first, then together; all three layers are kept. */
    BOTH;

    public boolean asksParticipants() {
        return this != TOGETHER;
    }

    public boolean recordsAgreement() {
        return this != SEPARATE;
    }
}
