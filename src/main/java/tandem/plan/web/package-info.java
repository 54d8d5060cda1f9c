/** The pages of the joint plan: read it, change it, accept it, look back. */
@NullMarked
package tandem.plan.web;

import org.jspecify.annotations.NullMarked;
