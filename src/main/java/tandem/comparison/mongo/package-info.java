/** Stores peer challenges. */
@NullMarked
package tandem.comparison.mongo;

import org.jspecify.annotations.NullMarked;
