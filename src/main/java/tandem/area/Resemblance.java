package tandem.area;

import java.util.List;

/** How a new name stands to those that are there already. */
public sealed interface Resemblance {

    /** Compares a name with all others. */
    static Resemblance of(String name, List<String> others) {
        if (others.stream().anyMatch(name::equalsIgnoreCase)) {
            return new Known();
        }
        return NearNames.findAlike(name, others, other -> other)
                .<Resemblance>map(Alike::new)
                .orElse(new Unlike());
    }

    /** Whether it is something new; for one that looks alike, somebody has to say so. */
    default boolean isNew(boolean saidToDiffer) {
        return this instanceof Unlike || (this instanceof Alike && saidToDiffer);
    }

    /** It is there already. */
    record Known() implements Resemblance {}

    /** It looks like another, so somebody has to say whether they are the same. */
    record Alike(String other) implements Resemblance {}

    /** Nothing is like it. */
    record Unlike() implements Resemblance {}
}
