/** What is asked: reads and checks the files of {@code questionnaires/}. */
@NullMarked
package tandem.questionnaire;

import org.jspecify.annotations.NullMarked;
