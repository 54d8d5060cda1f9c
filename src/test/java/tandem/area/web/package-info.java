/** Stories of setting an area up, over HTTP. */
@NullMarked
package tandem.area.web;

import org.jspecify.annotations.NullMarked;
