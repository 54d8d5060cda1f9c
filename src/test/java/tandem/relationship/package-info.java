/** Areas and relationships as told by tests. */
@NullMarked
package tandem.relationship;

import org.jspecify.annotations.NullMarked;
