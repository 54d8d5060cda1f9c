package tandem.results.mongo;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tandem.NotFound;
import tandem.Side;
import tandem.results.FrozenResults;
import tandem.results.SideResults;
import tandem.round.RoundId;

/** What a side saw alone, one document for a round and side, inserted once and never changed. */
@Component
class MongoSideResults implements SideResults {

    private final ReactiveMongoTemplate mongo;

    MongoSideResults(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Mono<FrozenResults> get(RoundId round, Side side) {
        return find(round, side).switchIfEmpty(Mono.error(() -> new NotFound("Results of round", round)));
    }

    @Override
    public Mono<FrozenResults> find(RoundId round, Side side) {
        return mongo.findById(id(round, side), SideResultsDocument.class)
                .map(document -> new FrozenText(document.text(), document.sha256()).results());
    }

    @Override
    public Mono<FrozenResults> freeze(Side side, FrozenResults results) {
        return mongo.insert(SideResultsDocument.of(side, results))
                .then(get(results.round(), side))
                .onErrorResume(DuplicateKeyException.class, frozenBefore -> get(results.round(), side));
    }

    private static String id(RoundId round, Side side) {
        return round + "/" + side.key();
    }

    @Document("side-results")
    record SideResultsDocument(@Id String id, String area, String text, String sha256) {

        static SideResultsDocument of(Side side, FrozenResults results) {
            FrozenText frozen = FrozenText.of(results);
            return new SideResultsDocument(
                    MongoSideResults.id(results.round(), side),
                    results.round().area().gss(),
                    frozen.json(),
                    frozen.sha256());
        }
    }
}
