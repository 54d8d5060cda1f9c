/** Areas and relationships as told by tests. */
@NullMarked
package tandem.area;

import org.jspecify.annotations.NullMarked;
