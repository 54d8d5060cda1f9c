/** What every page is made with: its frame, its form fields and their errors, its errors, its files. */
@NullMarked
package tandem.site.web;

import org.jspecify.annotations.NullMarked;
