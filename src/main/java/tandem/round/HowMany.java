package tandem.round;

/** A number of people or organisations in bands, so that nothing can be worked out by counting. */
public enum HowMany {
    /** Fewer than 5, or none. */
    FEWER_THAN_5,
    /** 5 to 9. */
    FROM_5_TO_9,
    /** 10 or more. */
    TEN_OR_MORE;

    public static HowMany of(long count) {
        if (count < 5) {
            return FEWER_THAN_5;
        }
        return count < 10 ? FROM_5_TO_9 : TEN_OR_MORE;
    }
}
