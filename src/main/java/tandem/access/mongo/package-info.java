/** How people, links, sessions and the log are stored. */
@NullMarked
package tandem.access.mongo;

import org.jspecify.annotations.NullMarked;
