package tandem.questionnaire;

import reactor.core.publisher.Mono;

/** The text of every version that was ever in use here. */
public interface PublishedQuestionnaires {

    /** Keeps a version's text, unless one is kept already, and gives the text that is kept. */
    Mono<String> publish(QuestionnaireId id, String text);
}
