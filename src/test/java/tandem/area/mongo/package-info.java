/** Areas and relationships as told by tests. */
@NullMarked
package tandem.area.mongo;

import org.jspecify.annotations.NullMarked;
