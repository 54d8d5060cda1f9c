/** Frozen results as stored: one text a round. */
@NullMarked
package tandem.results.mongo;

import org.jspecify.annotations.NullMarked;
