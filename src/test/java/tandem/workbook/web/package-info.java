/** Stories of the workbook over HTTP. */
@NullMarked
package tandem.workbook.web;

import org.jspecify.annotations.NullMarked;
