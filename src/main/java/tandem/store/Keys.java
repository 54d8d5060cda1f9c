package tandem.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import org.springframework.data.mongodb.core.query.Query;

/** Questions by the natural key, which every store answers without looking at what was not asked for. */
public final class Keys {

    private static final String SEPARATOR = "/";
    private static final String AFTER_SEPARATOR = "0";

    private Keys() {}

    /**
     * All whose keys begin with the key of what they belong to: with {@code E06000015} all of that area, such as
     * {@code E06000015/3}, and nothing of {@code E06000016}.
     */
    public static Query beneath(Object owner) {
        return Query.query(where("_id").gte(owner + SEPARATOR).lt(owner + AFTER_SEPARATOR));
    }
}
