/** Frozen results: scores, gaps, disclosure control, highlights. The only feature that lists answers. */
@NullMarked
package tandem.results;

import org.jspecify.annotations.NullMarked;
