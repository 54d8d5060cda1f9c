package tandem.questionnaire.mongo;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tandem.questionnaire.PublishedQuestionnaires;
import tandem.questionnaire.QuestionnaireId;

/** Published questionnaires in MongoDB, one document a version. */
@Component
class MongoPublishedQuestionnaires implements PublishedQuestionnaires {

    /**
     * One published version.
     *
     * @param id its id and version: {@code principles/1}
     */
    @Document("publishedQuestionnaires")
    record PublishedQuestionnaireDocument(@Id String id, String text) {}

    private final ReactiveMongoTemplate mongo;

    MongoPublishedQuestionnaires(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Mono<String> publish(QuestionnaireId id, String text) {
        return kept(id).switchIfEmpty(Mono.defer(() -> insert(id, text)));
    }

    private Mono<String> insert(QuestionnaireId id, String text) {
        return mongo.insert(new PublishedQuestionnaireDocument(id.toString(), text))
                .map(PublishedQuestionnaireDocument::text)
                .onErrorResume(DuplicateKeyException.class, lost -> kept(id));
    }

    private Mono<String> kept(QuestionnaireId id) {
        return mongo.findById(id.toString(), PublishedQuestionnaireDocument.class)
                .map(PublishedQuestionnaireDocument::text);
    }
}
