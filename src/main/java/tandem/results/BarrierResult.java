package tandem.results;

/** Whether each side names a barrier, and marks it among the worst. */
public record BarrierResult(String barrier, NamedByBoth named, NamedByBoth worst) {}
