package tandem.results.mongo;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import tandem.results.FrozenResults;
import tools.jackson.core.JacksonException;

/**
 * A round's frozen results as stored; the id is the round's.
 *
 * @param text the results as JSON, and {@code sha256} what it was when it was frozen
 */
@Document(ResultsDocument.COLLECTION)
record ResultsDocument(@Id String id, String area, String text, String sha256) {

    static final String COLLECTION = "results";

    static ResultsDocument of(FrozenResults results) {
        FrozenText frozen = FrozenText.of(results);
        return new ResultsDocument(
                results.round().toString(), results.round().area().gss(), frozen.json(), frozen.sha256());
    }

    FrozenResults toResults() {
        try {
            return new FrozenText(text, sha256).results();
        } catch (IllegalStateException | JacksonException fault) {
            throw new IllegalStateException("The results of round " + id + " cannot be read", fault);
        }
    }
}
