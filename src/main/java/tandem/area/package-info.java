/** The place one council serves: its council, organisations and departments. */
@NullMarked
package tandem.area;

import org.jspecify.annotations.NullMarked;
