/** The workbook, written and read back. */
@NullMarked
package tandem.workbook;

import org.jspecify.annotations.NullMarked;
