/** A round: participants, answers in parts (each read only by its key), promise, closing, reveal. */
@NullMarked
package tandem.round;

import org.jspecify.annotations.NullMarked;
