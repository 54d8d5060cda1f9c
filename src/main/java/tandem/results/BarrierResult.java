package tandem.results;

/**
 * Whether each side names a barrier, and marks it among the worst.
 *
 * @param worst by half or more; in anonymous rounds only for the most marked ones, at most as many as one person may mark
 */
public record BarrierResult(String barrier, NamedByBoth named, NamedByBoth worst) {}
