/** Keeps rounds, participations, answers in parts, and agreed places. */
@NullMarked
package tandem.round.mongo;

import org.jspecify.annotations.NullMarked;
