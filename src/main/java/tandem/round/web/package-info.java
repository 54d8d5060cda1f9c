/** The pages of a round: the leads' and the participants'. */
@NullMarked
package tandem.round.web;

import org.jspecify.annotations.NullMarked;
