/** Keeps areas, organisations and departments. */
@NullMarked
package tandem.area.mongo;

import org.jspecify.annotations.NullMarked;
