/** Links, sign-in, and the gate that every request passes. */
@NullMarked
package tandem.access.web;

import org.jspecify.annotations.NullMarked;
