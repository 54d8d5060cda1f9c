package tandem.plan;

import java.util.Optional;

/**
 * What in the results an action answers to.
 *
 * @param round the round's name in its address
 * @param about {@code whole}, {@code relationship/4}, {@code bundle/commissioning}, {@code theme/shared-foundations}, {@code element/transparency},
 *     {@code barrier/local-history}
 * @param axis the axis id when the reason is a gap on it
 * @param words the reason in a sentence, as it was carried along from the results
 */
public record Reason(String round, String about, Optional<String> axis, String words) {}
