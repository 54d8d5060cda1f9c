/** The register of named ways in which departments and organisations work together. */
@NullMarked
package tandem.relationship;

import org.jspecify.annotations.NullMarked;
