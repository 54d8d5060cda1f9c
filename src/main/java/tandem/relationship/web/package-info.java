/** Pages of the register: list, one relationship, add, paste, change. */
@NullMarked
package tandem.relationship.web;

import org.jspecify.annotations.NullMarked;
