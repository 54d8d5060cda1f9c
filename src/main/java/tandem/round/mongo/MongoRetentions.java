package tandem.round.mongo;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.Rejected;
import tandem.Side;
import tandem.access.PersonId;
import tandem.round.Retention;
import tandem.round.Retentions;

/** Retention, one document for each area whose leads have said something about it. */
@Component
class MongoRetentions implements Retentions {

    private final ReactiveMongoTemplate mongo;

    MongoRetentions(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Mono<Retention> get(AreaCode area) {
        return mongo.findById(area.gss(), RetentionDocument.class)
                .map(RetentionDocument::toRetention)
                .defaultIfEmpty(Retention.of(area));
    }

    @Override
    public Mono<Retention> save(Retention retention) {
        RetentionDocument next = RetentionDocument.of(retention, retention.version() + 1);
        Mono<RetentionDocument> written = retention.version() == 0
                ? mongo.insert(next).onErrorMap(DuplicateKeyException.class, taken -> new Rejected(Replacement.CHANGED))
                : Replacement.of(mongo, next.id(), retention.version(), next);
        return written.map(RetentionDocument::toRetention);
    }

    @Document("retentions")
    record RetentionDocument(@Id String id, int months, Map<String, WishDocument> wishes, long version) {

        static RetentionDocument of(Retention retention, long version) {
            Map<String, WishDocument> all = new TreeMap<>();
            retention
                    .wishes()
                    .forEach((side, wish) -> all.put(
                            side.key(),
                            new WishDocument(wish.months(), wish.by().value(), wish.at())));
            return new RetentionDocument(retention.area().gss(), retention.months(), all, version);
        }

        Retention toRetention() {
            Map<Side, Retention.Wish> all = new EnumMap<>(Side.class);
            for (Side side : Side.values()) {
                WishDocument wish = wishes.get(side.key());
                if (wish != null) {
                    all.put(side, new Retention.Wish(wish.months(), new PersonId(wish.by()), wish.at()));
                }
            }
            return new Retention(new AreaCode(id), months, all, version);
        }
    }

    record WishDocument(int months, String by, Instant at) {}
}
