package tandem.round;

/** A number of people or organisations in bands, so that nothing can be worked out by counting. */
public enum HowMany {
    /** None invited. */
    NONE,
    /** Fewer than 5; where it is told how many have answered, or none. */
    FEWER_THAN_5,
    /** 5 to 9. */
    FROM_5_TO_9,
    /** 10 or more. */
    TEN_OR_MORE,
    /** 5 or more, of 6 to 10 who were invited. */
    FIVE_OR_MORE,
    /** Not told, because 5 or fewer were invited. */
    NOT_TOLD;

    private static final int FEW = 5;
    private static final int MANY = 10;

    public static HowMany of(long count) {
        if (count < FEW) {
            return FEWER_THAN_5;
        }
        return count < MANY ? FROM_5_TO_9 : TEN_OR_MORE;
    }

    /** How many were invited; that nobody was yet says nothing about anybody. */
    public static HowMany invited(long count) {
        return count == 0 ? NONE : of(count);
    }

    /** How many of those invited: no band means everybody, for then it would say of each that they answered. */
    public static HowMany of(long count, long invited) {
        if (invited <= FEW) {
            return NOT_TOLD;
        }
        HowMany band = of(count);
        return invited <= MANY && band != FEWER_THAN_5 ? FIVE_OR_MORE : band;
    }
}
