package tandem.results.mongo;

import java.util.Comparator;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.NotFound;
import tandem.results.FrozenResults;
import tandem.results.Results;
import tandem.round.RoundId;
import tandem.store.Keys;
import tandem.store.OneReading;

/**
 * Frozen results, one document a round, inserted once and never changed. A text is looked up every time and decoded once:
 * a changed text is another one, and found out.
 */
@Component
class MongoResults implements Results {

    private static final Comparator<FrozenResults> NEWEST_FIRST = Comparator.comparing(FrozenResults::revealedOn)
            .thenComparing(results -> results.round().name())
            .reversed();

    private static final int KEPT = 64;

    private final ReactiveMongoTemplate mongo;
    private final ConcurrentLruCache<ResultsDocument, FrozenResults> readBefore =
            new ConcurrentLruCache<>(KEPT, ResultsDocument::toResults);

    MongoResults(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Mono<FrozenResults> get(RoundId round) {
        return find(round).switchIfEmpty(Mono.error(() -> new NotFound("Results of round", round)));
    }

    @Override
    public Mono<FrozenResults> find(RoundId round) {
        return mongo.findById(round.toString(), ResultsDocument.class).map(readBefore::get);
    }

    @Override
    public Flux<FrozenResults> list(AreaCode area) {
        return OneReading.of(
                ResultsDocument.class,
                area,
                mongo.find(Keys.beneath(area), ResultsDocument.class)
                        .map(readBefore::get)
                        .sort(NEWEST_FIRST));
    }

    @Override
    public Mono<FrozenResults> freeze(FrozenResults results) {
        return mongo.insert(ResultsDocument.of(results))
                .then(get(results.round()))
                .onErrorResume(DuplicateKeyException.class, frozenBefore -> get(results.round()));
    }
}
