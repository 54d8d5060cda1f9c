package tandem.comparison.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Comparator;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.Rejected;
import tandem.comparison.PeerChallenge;
import tandem.comparison.PeerChallenges;

/** Peer challenges, one document each. */
@Component
class MongoPeerChallenges implements PeerChallenges {

    private final ReactiveMongoTemplate mongo;

    MongoPeerChallenges(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Mono<PeerChallenge> find(String id) {
        return mongo.findById(id, PeerChallengeDocument.class).map(PeerChallengeDocument::toChallenge);
    }

    @Override
    public Flux<PeerChallenge> list() {
        return mongo.findAll(PeerChallengeDocument.class)
                .map(PeerChallengeDocument::toChallenge)
                .sort(Comparator.comparing(PeerChallenge::name).thenComparing(PeerChallenge::id));
    }

    @Override
    public Mono<PeerChallenge> add(PeerChallenge challenge) {
        return mongo.insert(PeerChallengeDocument.of(challenge, challenge.version()))
                .map(PeerChallengeDocument::toChallenge)
                .onErrorMap(DuplicateKeyException.class, taken -> new Rejected("comparison.exists"));
    }

    @Override
    public Mono<Void> remove(PeerChallenge challenge) {
        return mongo.remove(Query.query(where("_id").is(challenge.id())), PeerChallengeDocument.class)
                .then();
    }

    @Override
    public Mono<PeerChallenge> save(PeerChallenge challenge) {
        Query unchanged =
                Query.query(where("_id").is(challenge.id()).and("version").is(challenge.version()));
        PeerChallengeDocument next = PeerChallengeDocument.of(challenge, challenge.version() + 1);
        return mongo.replace(unchanged, next)
                .filter(result -> result.getMatchedCount() == 1)
                .switchIfEmpty(Mono.error(() -> new Rejected("comparison.changed-meanwhile")))
                .thenReturn(next.toChallenge());
    }
}
