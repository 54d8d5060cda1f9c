/** Plans as told by tests. */
@NullMarked
package tandem.plan.mongo;

import org.jspecify.annotations.NullMarked;
