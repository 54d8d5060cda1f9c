/** The words that every feature shares, and the way in. Depends on no feature. */
@NullMarked
package tandem;

import org.jspecify.annotations.NullMarked;
