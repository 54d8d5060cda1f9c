/** Tests of how results are frozen. */
@NullMarked
package tandem.results.mongo;

import org.jspecify.annotations.NullMarked;
