/** How people, links, sessions and the log are stored, on the embedded store. */
@NullMarked
package tandem.access.mongo;

import org.jspecify.annotations.NullMarked;
