/** Keeps workbooks that came back until their senders say yes. */
@NullMarked
package tandem.workbook.mongo;

import org.jspecify.annotations.NullMarked;
