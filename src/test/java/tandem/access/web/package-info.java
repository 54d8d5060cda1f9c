/** Links, sign-in and the gate, over HTTP. */
@NullMarked
package tandem.access.web;

import org.jspecify.annotations.NullMarked;
