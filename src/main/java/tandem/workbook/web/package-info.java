/** The address under which a plan's workbook is taken away. */
@NullMarked
package tandem.workbook.web;

import org.jspecify.annotations.NullMarked;
