/** Rounds as tests tell them: builders in the domain's words. */
@NullMarked
package tandem.round;

import org.jspecify.annotations.NullMarked;
