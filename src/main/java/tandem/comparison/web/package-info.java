/** The pages of comparison: consent of an area, and areas side by side. */
@NullMarked
package tandem.comparison.web;

import org.jspecify.annotations.NullMarked;
