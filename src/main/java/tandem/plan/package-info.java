/** The area's one joint plan: actions, versions, acceptance by both sides. */
@NullMarked
package tandem.plan;

import org.jspecify.annotations.NullMarked;
