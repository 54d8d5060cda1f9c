package tandem.store;

import java.math.BigInteger;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many documents there are of each kind, and a number that another document, or another word in one of them, would
 * change. It does not depend on their order, because servers sort differently.
 */
final class Tally {

    private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(256);

    private final SortedMap<String, Long> counts = new TreeMap<>();
    private BigInteger sum = BigInteger.ZERO;

    void add(Kept kept) {
        counts.merge(kept.collection(), 1L, Long::sum);
        sum = sum.add(new BigInteger(1, Sha256.create().digest(kept.bytes()))).mod(LIMIT);
    }

    SortedMap<String, Long> counts() {
        return Collections.unmodifiableSortedMap(counts);
    }

    long documents() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tally tally && counts.equals(tally.counts) && sum.equals(tally.sum);
    }

    @Override
    public int hashCode() {
        return sum.hashCode();
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
