package tandem.workbook.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import org.springframework.core.annotation.Order;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.access.Belongings;
import tandem.access.PersonId;
import tandem.workbook.Upload;
import tandem.workbook.Uploads;

/** There are few of them at a time, since each lead has one and it is forgotten soon. */
@Component
@Order(10)
class MongoUploads implements Uploads, Belongings {

    private final ReactiveMongoTemplate store;

    MongoUploads(ReactiveMongoTemplate store) {
        this.store = store;
    }

    @Override
    public Mono<Void> put(Upload upload) {
        return store.save(UploadDocument.of(upload)).then();
    }

    @Override
    public Mono<Upload> find(AreaCode area, PersonId by, String id) {
        return store.findById(UploadDocument.key(area, by), UploadDocument.class)
                .map(UploadDocument::toUpload)
                .filter(upload -> upload.id().equals(id));
    }

    @Override
    public Mono<Void> remove(Upload upload) {
        return store.remove(
                        query(where("_id")
                                .is(UploadDocument.key(upload.area(), upload.by()))
                                .and("upload")
                                .is(upload.id())),
                        UploadDocument.class)
                .then();
    }

    @Override
    public Mono<Void> removeOlderThan(Instant moment) {
        Query withoutFiles = new Query();
        withoutFiles.fields().include("until");
        return store.find(withoutFiles, Waiting.class, UploadDocument.COLLECTION)
                .filter(upload -> upload.until().isBefore(moment))
                .concatMap(old -> store.remove(query(where("_id").is(old.id())), UploadDocument.class))
                .then();
    }

    @Override
    public Mono<Void> delete(AreaCode area) {
        return store.remove(query(where("area").is(area.gss())), UploadDocument.class)
                .then();
    }

    /** What is read to see whether it is old, without the file. */
    record Waiting(@Id String id, Instant until) {}
}
