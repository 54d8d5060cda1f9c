package tandem.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The one document that says in which form everything else is stored, and whether a restore is still under way. */
@Component
class StoredForm {

    private static final String COLLECTION = "store";
    private static final String KEY = "form";

    private final ReactiveMongoTemplate mongo;

    StoredForm(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * What the document says.
     *
     * @param restoring whether a restore has begun, and was not finished
     */
    record Said(int version, boolean restoring) {}

    /** Empty if there is no such document yet. */
    Mono<Said> find() {
        return mongo.findById(KEY, Form.class)
                .map(found -> new Said(found.version(), Boolean.TRUE.equals(found.restoring())));
    }

    /** The form of what is there: the first one if there is data, and no document that says otherwise. */
    Mono<Integer> version() {
        return find().map(Said::version).defaultIfEmpty(Migrations.FIRST_FORM);
    }

    /** Writes the document where there is none; false if somebody else was first. */
    Mono<Boolean> begin(Said said) {
        return mongo.insert(new Form(KEY, said.version(), said.restoring()))
                .thenReturn(true)
                .onErrorReturn(DuplicateKeyException.class, false);
    }

    /** One step further, only from the step before. */
    Mono<Void> advance(int to) {
        return mongo.updateFirst(
                        query(where("_id").is(KEY).and("version").is(to - 1)),
                        new Update().set("version", to),
                        Form.class)
                .then();
    }

    /** Everything is restored. */
    Mono<Void> restored(int version) {
        return mongo.updateFirst(
                        query(where("_id").is(KEY)),
                        new Update().set("version", version).set("restoring", false),
                        Form.class)
                .then();
    }

    /** Whether there is any document at all. */
    Mono<Boolean> hasData() {
        return mongo.getCollectionNames()
                .filter(name -> !Kept.isOfTheServer(name))
                .concatMap(name -> mongo.getCollection(name)
                        .flatMap(
                                documents -> Mono.from(documents.find().limit(1).first())))
                .hasElements();
    }

    /** Takes out what an interrupted restore has written, and leaves the document that says so. */
    Mono<Void> empty() {
        return mongo.getCollectionNames()
                .filter(name -> !Kept.isOfTheServer(name) && !name.equals(COLLECTION))
                .concatMap(name -> mongo.remove(query(where("_id").exists(true)), name))
                .then();
    }

    @Document(COLLECTION)
    @Passing
    record Form(@Id String id, int version, Boolean restoring) {}
}
