/** Stories of comparison. */
@NullMarked
package tandem.comparison.web;

import org.jspecify.annotations.NullMarked;
