/** Keeps the text of published questionnaires in MongoDB. */
@NullMarked
package tandem.questionnaire.mongo;

import org.jspecify.annotations.NullMarked;
