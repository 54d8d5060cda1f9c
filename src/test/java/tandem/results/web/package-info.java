/** Tests of the reveal over HTTP, and of results as JSON. */
@NullMarked
package tandem.results.web;

import org.jspecify.annotations.NullMarked;
