/** The Excel workbook. */
@NullMarked
package tandem.workbook;

import org.jspecify.annotations.NullMarked;
