/** Plans as told by tests. */
@NullMarked
package tandem.plan;

import org.jspecify.annotations.NullMarked;
