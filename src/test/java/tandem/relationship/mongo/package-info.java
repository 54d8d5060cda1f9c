/** Areas and relationships as told by tests. */
@NullMarked
package tandem.relationship.mongo;

import org.jspecify.annotations.NullMarked;
