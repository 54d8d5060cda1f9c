package tandem.access.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tandem.access.PersonId;
import tandem.access.SignInLink;
import tandem.access.SignInLinks;
import tandem.store.Passing;

/** Mailed links. There are few at a time, since they end soon and asking for them is limited. */
@Component
class MongoSignInLinks implements SignInLinks {

    private static final Duration KEPT = Duration.ofHours(1);

    private final ReactiveMongoTemplate store;

    MongoSignInLinks(ReactiveMongoTemplate store) {
        this.store = store;
    }

    @Override
    public Mono<SignInLink> find(String hash) {
        return store.findById(hash, SignInLinkDocument.class).map(SignInLinkDocument::toLink);
    }

    @Override
    public Mono<Void> add(SignInLink link, Instant now) {
        return store.findAll(SignInLinkDocument.class)
                .filter(old -> old.until().plus(KEPT).isBefore(now))
                .concatMap(old -> store.remove(query(where("_id").is(old.id())), SignInLinkDocument.class))
                .then(Mono.defer(() -> store.insert(SignInLinkDocument.of(link))))
                .then();
    }

    @Override
    public Mono<Boolean> use(String hash) {
        return store.updateFirst(
                        query(where("_id").is(hash).and("used").is(false)),
                        new Update().set("used", true),
                        SignInLinkDocument.class)
                .map(result -> result.getModifiedCount() == 1);
    }

    @Document("sign-in-links")
    @Passing
    record SignInLinkDocument(@Id String id, List<String> people, Instant until, boolean used) {

        static SignInLinkDocument of(SignInLink link) {
            return new SignInLinkDocument(
                    link.hash(), link.people().stream().map(PersonId::value).toList(), link.until(), link.used());
        }

        SignInLink toLink() {
            return new SignInLink(id, people.stream().map(PersonId::new).toList(), until, used);
        }
    }
}
