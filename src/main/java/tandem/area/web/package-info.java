/** Pages with which an area is set up and entered, and the frame around all pages. */
@NullMarked
package tandem.area.web;

import org.jspecify.annotations.NullMarked;
