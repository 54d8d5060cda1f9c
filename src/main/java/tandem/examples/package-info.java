/** The five case-study areas to look around in. Left out of what is packaged. */
@NullMarked
package tandem.examples;

import org.jspecify.annotations.NullMarked;
