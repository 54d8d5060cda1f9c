/** Shows a questionnaire for reading, to everybody. */
@NullMarked
package tandem.questionnaire.web;

import org.jspecify.annotations.NullMarked;
