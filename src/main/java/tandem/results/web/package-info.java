/** The reveal, and results as JSON. */
@NullMarked
package tandem.results.web;

import org.jspecify.annotations.NullMarked;
