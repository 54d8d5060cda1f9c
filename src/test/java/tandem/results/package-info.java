/** Tests of the results: scores, disclosure control, highlights, the reveal. */
@NullMarked
package tandem.results;

import org.jspecify.annotations.NullMarked;
