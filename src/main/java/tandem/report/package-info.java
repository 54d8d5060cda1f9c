/** What workbooks are made of: reads and checks {@code reports/}, their sheets, columns and words, and what an area changes. */
@NullMarked
package tandem.report;

import org.jspecify.annotations.NullMarked;
