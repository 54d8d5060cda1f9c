/** Plans as told by tests. */
@NullMarked
package tandem.plan.web;

import org.jspecify.annotations.NullMarked;
