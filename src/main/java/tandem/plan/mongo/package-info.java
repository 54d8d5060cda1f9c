/** Keeps the plan as it stands, and every version it had. */
@NullMarked
package tandem.plan.mongo;

import org.jspecify.annotations.NullMarked;
