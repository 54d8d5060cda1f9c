/** Who is at the keyboard: people, roles, links, sessions, the log. Knows no other feature. */
@NullMarked
package tandem.access;

import org.jspecify.annotations.NullMarked;
