package tandem.results;

/**
 * Something that a rule found in the results, to talk about first.
 *
 * @param rule the rule's name
 * @param about what it is about: {@code whole}, {@code relationship/4}, {@code theme/shared-foundations},
 *     {@code barrier/local-history}, {@code type/shaping}, {@code scale/region},
 *     {@code department/E08000033/adult-services}
 * @param axis the axis for gaps; otherwise empty
 */
public record Highlight(Rule rule, String about, String axis) {

    /** The rules, each with a test. */
    public enum Rule {
        /** Both sides put much money in, and still one or both call it transactional. */
        HIGH_MONEY_BUT_TRANSACTIONAL,
        /** Placed as strategic, while most of its marks are named by fewer than half on both sides. */
        STRATEGIC_IN_NAME,
        /** Among the widest gaps. */
        WIDEST_GAP,
        /** Much time, and nobody stands in for the lead person on a side. */
        FRAGILE,
        /** No relationship has this type. */
        TYPE_WITHOUT_RELATIONSHIP,
        /** No relationship works at this scale. */
        SCALE_WITHOUT_RELATIONSHIP,
        /** Only relationships of this one department are placed as strategic by both sides. */
        ONE_DEPARTMENT_ALONE,
        /** A principle that both sides see as not yet there. */
        PRINCIPLE_NOT_YET_THERE,
        /** A barrier that both sides name. */
        BARRIER_BOTH_NAME
    }
}
