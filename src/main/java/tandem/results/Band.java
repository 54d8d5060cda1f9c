package tandem.results;

/** How many, in bands only, so that nothing can be worked out by counting. */
public enum Band {
    /** Nobody was asked. */
    NONE_ASKED,
    /** Fewer than 5. */
    FEWER_THAN_5,
    /** 5 to 9. */
    FROM_5_TO_9,
    /** 10 or more. */
    TEN_OR_MORE;

    public static Band of(int count) {
        if (count < 5) {
            return FEWER_THAN_5;
        }
        return count < 10 ? FROM_5_TO_9 : TEN_OR_MORE;
    }
}
