/** Who is at the keyboard, and acting as somebody in stories. */
@NullMarked
package tandem.access;

import org.jspecify.annotations.NullMarked;
