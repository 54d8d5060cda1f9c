/** The frame of pages, errors and help. Holds no rule of the domain. */
@NullMarked
package tandem.site;

import org.jspecify.annotations.NullMarked;
