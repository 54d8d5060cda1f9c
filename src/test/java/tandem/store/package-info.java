/** What every store must do, shown on the embedded one. */
@NullMarked
package tandem.store;

import org.jspecify.annotations.NullMarked;
