/** Looking around the example areas in a role of one's choice. */
@NullMarked
package tandem.examples.web;

import org.jspecify.annotations.NullMarked;
