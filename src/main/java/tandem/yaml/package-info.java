/** Reads files that people without code write, and says what is wrong with them: which file, which line, what is allowed. */
@NullMarked
package tandem.yaml;

import org.jspecify.annotations.NullMarked;
