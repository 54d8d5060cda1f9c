/** What Tandem's start is held against. */
@NullMarked
package tandem.bare;

import org.jspecify.annotations.NullMarked;
