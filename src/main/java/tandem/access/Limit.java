package tandem.access;

/**
 * How much somebody may try within an hour. When everybody together tries too much, each is allowed a little only: who
 * guesses from many places is stopped, and who has a link that works is not.
 *
 * @param what is tried
 * @param each tries an hour of one client
 * @param all tries an hour of all clients together
 * @param little tries an hour of one client, once all together were too many
 */
public record Limit(String what, long each, long all, long little) {

    public Limit {
        if (each < 1 || all < each || little < 1 || little > each) {
            throw new IllegalArgumentException("A limit allows 1 or more to each, and more to all, but was " + each
                    + " to each, " + all + " to all and then " + little);
        }
    }

    boolean allows(long byOne, long byAll) {
        return byOne < (byAll < all ? each : little);
    }
}
