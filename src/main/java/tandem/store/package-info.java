/** The embedded store, and what every store must do. */
@NullMarked
package tandem.store;

import org.jspecify.annotations.NullMarked;
