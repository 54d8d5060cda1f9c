package tandem.access.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.Rejected;
import tandem.access.Leadership;
import tandem.access.Leaderships;
import tandem.access.Person;
import tandem.access.PersonId;
import tandem.access.Post;
import tandem.store.OneReading;

/** Leaderships, one document an area, changed only from the version that was read. */
@Component
class MongoLeaderships implements Leaderships {

    private final ReactiveMongoTemplate store;

    MongoLeaderships(ReactiveMongoTemplate store) {
        this.store = store;
    }

    @Override
    public Mono<Leadership> get(AreaCode area) {
        return OneReading.of(
                        LeadershipDocument.class,
                        area,
                        store.findById(area.gss(), LeadershipDocument.class).map(LeadershipDocument::toLeadership))
                .defaultIfEmpty(Leadership.of(area));
    }

    @Override
    public Flux<Leadership> list() {
        return store.findAll(LeadershipDocument.class).map(LeadershipDocument::toLeadership);
    }

    @Override
    public Mono<Leadership> save(Leadership leadership) {
        LeadershipDocument next = LeadershipDocument.after(leadership);
        Mono<Boolean> written = leadership.version() == 0 ? insert(next) : update(next, leadership.version());
        return written.filter(Boolean::booleanValue)
                .switchIfEmpty(Mono.error(() -> new Rejected("access.changed-meanwhile")))
                .map(done -> next.toLeadership());
    }

    private Mono<Boolean> insert(LeadershipDocument first) {
        return store.insert(first).thenReturn(true).onErrorReturn(DuplicateKeyException.class, false);
    }

    private Mono<Boolean> update(LeadershipDocument next, long version) {
        return store.updateFirst(
                        query(where("_id").is(next.id()).and("version").is(version)),
                        new Update()
                                .set("council", next.council())
                                .set("vcs", next.vcs())
                                .set("version", next.version()),
                        LeadershipDocument.class)
                .map(result -> result.getModifiedCount() == 1);
    }

    @Document("leaderships")
    record LeadershipDocument(
            @Id String id,
            @Nullable PostDocument council,
            @Nullable PostDocument vcs,
            long version) {

        static LeadershipDocument after(Leadership leadership) {
            return new LeadershipDocument(
                    leadership.area().gss(),
                    PostDocument.of(leadership.council()),
                    PostDocument.of(leadership.vcs()),
                    leadership.version() + 1);
        }

        Leadership toLeadership() {
            Leadership none = Leadership.of(new AreaCode(id));
            return new Leadership(
                    none.area(),
                    Optional.ofNullable(council).map(PostDocument::toPost).orElse(none.council()),
                    Optional.ofNullable(vcs).map(PostDocument::toPost).orElse(none.vcs()),
                    version);
        }
    }

    record PostDocument(
            @Nullable LeadDocument lead,
            @Nullable Instant since,
            @Nullable String before) {

        static PostDocument of(Post post) {
            return new PostDocument(
                    post.lead().map(LeadDocument::of).orElse(null),
                    post.since().orElse(null),
                    post.before().map(PersonId::value).orElse(null));
        }

        Post toPost() {
            return new Post(
                    Optional.ofNullable(lead).map(LeadDocument::toPerson),
                    Optional.ofNullable(since),
                    Optional.ofNullable(before).map(PersonId::new));
        }
    }

    record LeadDocument(
            String person,
            String name,
            String post,
            String organisation,
            @Nullable String email) {

        static LeadDocument of(Person person) {
            return new LeadDocument(
                    person.id().value(),
                    person.name(),
                    person.post(),
                    person.organisation(),
                    person.email().orElse(null));
        }

        Person toPerson() {
            return new Person(new PersonId(person), name, post, organisation, Optional.ofNullable(email));
        }
    }
}
