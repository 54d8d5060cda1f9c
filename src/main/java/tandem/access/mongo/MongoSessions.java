package tandem.access.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.access.PersonId;
import tandem.access.Role;
import tandem.access.Secret;
import tandem.access.Sessions;
import tandem.access.Viewer;
import tandem.store.Passing;

/** Sessions, kept by the hash of their secret; one that has run out is not there any more. */
@Component
class MongoSessions implements Sessions {

    private static final Duration MARKED_EVERY = Duration.ofMinutes(10);

    private final ReactiveMongoTemplate store;

    MongoSessions(ReactiveMongoTemplate store) {
        this.store = store;
    }

    @Override
    public Mono<Secret> open(Viewer viewer, List<PersonId> people, Instant until) {
        Secret secret = Secret.random();
        return store.insert(SessionDocument.of(secret, viewer, people, until)).thenReturn(secret);
    }

    @Override
    public Mono<List<PersonId>> people(Secret secret, Instant now) {
        return store.findById(secret.hash(), SessionDocument.class)
                .filter(session -> session.until().isAfter(now) && !session.isIdle(now))
                .map(SessionDocument::toPeople);
    }

    @Override
    public Mono<Viewer> find(Secret secret, Instant now) {
        return store.findById(secret.hash(), SessionDocument.class)
                .filter(session -> session.until().isAfter(now) && !session.isIdle(now))
                .delayUntil(session -> session.isWorthMarking(now) ? mark(session, now) : Mono.empty())
                .map(SessionDocument::toViewer);
    }

    /** A page is shown also where nothing can be written: the session then only ends a little sooner. */
    private Mono<Void> mark(SessionDocument session, Instant now) {
        return store.updateFirst(
                        query(where("_id").is(session.id())), Update.update("used", now), SessionDocument.class)
                .onErrorComplete()
                .then();
    }

    @Override
    public Mono<Void> sweep(Instant now) {
        return store.remove(query(where("until").lte(now)), SessionDocument.class)
                .then();
    }

    @Override
    public Mono<Void> close(Secret secret) {
        return store.remove(query(where("_id").is(secret.hash())), SessionDocument.class)
                .then();
    }

    @Override
    public Mono<Void> closeAll(String viewerId) {
        return store.remove(query(where("viewer").is(viewerId)), SessionDocument.class)
                .then();
    }

    @Document("sessions")
    @Passing
    record SessionDocument(
            @Id String id,
            String viewer,
            String name,
            String role,
            @Nullable String area,
            @Nullable List<String> people,
            Instant until,
            @Nullable Instant used) {

        static SessionDocument of(Secret secret, Viewer viewer, List<PersonId> people, Instant until) {
            return new SessionDocument(
                    secret.hash(),
                    viewer.id(),
                    viewer.name(),
                    viewer.role().key(),
                    viewer.area().map(AreaCode::gss).orElse(null),
                    people.stream().map(PersonId::value).toList(),
                    until,
                    null);
        }

        /** Participants answer over days: what they have begun stays open to them. */
        boolean isIdle(Instant now) {
            return used != null && !Role.ofKey(role).participates() && now.isAfter(used.plus(IDLE));
        }

        /** One writing in a while is enough. */
        boolean isWorthMarking(Instant now) {
            return !Role.ofKey(role).participates() && (used == null || now.isAfter(used.plus(MARKED_EVERY)));
        }

        List<PersonId> toPeople() {
            return people == null
                    ? List.of()
                    : people.stream().map(PersonId::new).toList();
        }

        Viewer toViewer() {
            return new Viewer(
                    viewer, name, Role.ofKey(role), Optional.ofNullable(area).map(AreaCode::new));
        }
    }
}
