/** Who may be compared, and how figures lie over areas. */
@NullMarked
package tandem.comparison;

import org.jspecify.annotations.NullMarked;
