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
import tandem.access.AccessLink;
import tandem.access.AccessLinks;
import tandem.access.PersonId;
import tandem.access.Role;

/** Links, kept by the hash of their secret. A claim link is used by a conditional update, so that one caller wins. */
@Component
class MongoAccessLinks implements AccessLinks {

    private final ReactiveMongoTemplate store;

    MongoAccessLinks(ReactiveMongoTemplate store) {
        this.store = store;
    }

    @Override
    public Mono<AccessLink> find(String hash) {
        return store.findById(hash, LinkDocument.class).map(LinkDocument::toLink);
    }

    @Override
    public Mono<Void> add(AccessLink link) {
        return store.insert(LinkDocument.of(link))
                .then()
                .onErrorResume(DuplicateKeyException.class, alreadyThere -> Mono.empty());
    }

    @Override
    public Mono<Boolean> use(String hash, String exchange, Instant now) {
        return store.updateFirst(
                        query(where("_id").is(hash).and("used").is(null)),
                        new Update().set("used", now).set("exchange", exchange),
                        LinkDocument.class)
                .filter(result -> result.getModifiedCount() == 1)
                .map(first -> true)
                .switchIfEmpty(
                        store.exists(query(where("_id").is(hash).and("exchange").is(exchange)), LinkDocument.class));
    }

    @Override
    public Mono<Void> removeAll(PersonId person) {
        return store.remove(query(where("person").is(person.value())), LinkDocument.class)
                .then();
    }

    @Override
    public Flux<AccessLink> list(PersonId person) {
        return store.find(query(where("person").is(person.value())), LinkDocument.class)
                .map(LinkDocument::toLink);
    }

    @Document("access-links")
    record LinkDocument(
            @Id String id,
            String kind,
            String person,
            String name,
            String role,
            @Nullable String area,
            @Nullable Instant used,
            @Nullable String exchange) {

        static LinkDocument of(AccessLink link) {
            return new LinkDocument(
                    link.hash(),
                    link.kind().name(),
                    link.person().value(),
                    link.name(),
                    link.role().key(),
                    link.area().map(AreaCode::gss).orElse(null),
                    link.used().orElse(null),
                    null);
        }

        AccessLink toLink() {
            return new AccessLink(
                    id,
                    AccessLink.Kind.valueOf(kind),
                    new PersonId(person),
                    name,
                    Role.ofKey(role),
                    Optional.ofNullable(area).map(AreaCode::new),
                    Optional.ofNullable(used));
        }
    }
}
