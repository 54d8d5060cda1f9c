/** Areas side by side, from released figures only. */
@NullMarked
package tandem.comparison;

import org.jspecify.annotations.NullMarked;
