/** Stories of the register, over HTTP. */
@NullMarked
package tandem.relationship.web;

import org.jspecify.annotations.NullMarked;
