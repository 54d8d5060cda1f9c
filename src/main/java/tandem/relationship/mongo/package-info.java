/** Keeps the register of relationships. */
@NullMarked
package tandem.relationship.mongo;

import org.jspecify.annotations.NullMarked;
