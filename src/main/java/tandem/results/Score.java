package tandem.results;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * An exact number of steps, as a fraction, so that nothing is rounded before it is shown.
 *
 * @param sum the numerator, and {@code count} the denominator; always in lowest terms
 */
record Score(long sum, long count) implements Comparable<Score> {

    private static final long MIDDLE = 3;

    Score {
        if (count < 1) {
            throw new IllegalArgumentException("A score is made from 1 step or more, but was made from " + count);
        }
        long divisor = greatestCommonDivisor(sum, count);
        sum /= divisor;
        count /= divisor;
    }

    static Score of(int step) {
        return new Score(step, 1);
    }

    /** The mean of the steps that one person gave; nothing if they gave none. */
    static Optional<Score> meanOf(Collection<Integer> steps) {
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(new Score(steps.stream().mapToLong(step -> step).sum(), steps.size()));
    }

    /** The middle one; of an even number, the mean of the middle two; nothing if there is none. */
    static Optional<Score> medianOf(Collection<Score> scores) {
        List<Score> sorted = scores.stream().sorted().toList();
        int size = sorted.size();
        return size == 0
                ? Optional.empty()
                : Optional.of(sorted.get((size - 1) / 2).midpoint(sorted.get(size / 2)));
    }

    /** The mean of scores; nothing if there is none. */
    static Optional<Score> mean(Collection<Score> scores) {
        return scores.stream().reduce(Score::plus).map(sum -> new Score(sum.sum, sum.count * scores.size()));
    }

    private Score plus(Score other) {
        return new Score(sum * other.count + other.sum * count, count * other.count);
    }

    private Score midpoint(Score other) {
        return new Score(sum * other.count + other.sum * count, 2 * count * other.count);
    }

    /** Rounded to half steps, halfway up: 2.25 steps are 5 halves. */
    Place toHalfSteps() {
        return new Place(Math.toIntExact(Math.floorDiv(4 * sum + count, 2 * count)));
    }

    /** Rounded to a whole step, the one nearer to the middle of the scale: 1.5 is 2, and 4.5 is 4. */
    Place toWholeSteps() {
        long steps = sum < MIDDLE * count ? -Math.floorDiv(-sum, count) : Math.floorDiv(sum, count);
        return new Place(Math.toIntExact(2 * steps));
    }

    @Override
    public int compareTo(Score other) {
        return Long.compare(sum * other.count, other.sum * count);
    }

    private static long greatestCommonDivisor(long one, long other) {
        return other == 0 ? Math.max(1, Math.abs(one)) : greatestCommonDivisor(other, one % other);
    }
}
