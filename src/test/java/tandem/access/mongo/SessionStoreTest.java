package tandem.access.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.result.UpdateResult;
import java.time.Duration;
import java.time.Instant;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.UpdateDefinition;
import reactor.core.publisher.Mono;
import tandem.access.Cast;
import tandem.access.Role;
import tandem.access.Secret;
import tandem.access.Sessions;
import tandem.access.Viewer;
import tandem.store.EmbeddedStoreExtension;

@ExtendWith(EmbeddedStoreExtension.class)
class SessionStoreTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant EVENING = NOW.plus(Duration.ofHours(9));

    private static final Viewer PARTICIPANT = new Viewer(
            "E08000033/2026/vcs-food-hub",
            "Somebody",
            Role.VCS_PARTICIPANT,
            Cast.vcsLead().area());

    private final ReactiveMongoTemplate store;
    private final Sessions sessions;

    SessionStoreTest(ReactiveMongoTemplate store) {
        this.store = store;
        this.sessions = new MongoSessions(store);
    }

    @Test
    void knowsTheViewerByTheSecretAlone() {
        Secret carols = opened();

        assertThat(sessions.find(carols, NOW).block()).isEqualTo(Cast.councilLead());
        assertThat(sessions.find(Secret.random(), NOW).block()).isNull();
    }

    @Test
    void knowsNobodyOnceTheSessionHasRunOut() {
        Secret carols = opened();

        assertThat(sessions.find(carols, EVENING.minusMillis(1)).block()).isNotNull();
        assertThat(sessions.find(carols, EVENING).block()).isNull();
    }

    @Test
    void knowsALeadWhoWasIdleForTwelveHoursNoMore() {
        Instant nextWeek = NOW.plus(Duration.ofDays(7));
        Secret carols =
                sessions.open(Cast.councilLead(), nextWeek).blockOptional().orElseThrow();
        Secret participants =
                sessions.open(PARTICIPANT, nextWeek).blockOptional().orElseThrow();

        assertThat(sessions.find(carols, NOW).block()).isNotNull();
        assertThat(sessions.find(participants, NOW).block()).isNotNull();
        Instant later = NOW.plus(Duration.ofHours(12));
        assertThat(sessions.find(carols, later).block()).isNotNull();
        Instant evenLater = later.plus(Duration.ofHours(12));
        assertThat(sessions.find(carols, evenLater).block()).isNotNull();
        Instant idle = evenLater.plus(Duration.ofHours(12)).plusMillis(1);
        assertThat(sessions.find(carols, idle).block()).isNull();
        assertThat(sessions.people(carols, idle).block()).isNull();
        assertThat(sessions.find(participants, idle).block()).isNotNull();
    }

    /** As on a full disk: reading goes on, for those who are signed in as well. */
    @Test
    void knowsTheViewerAlsoWhereNothingCanBeWritten() {
        Secret carols = opened();
        ReactiveMongoTemplate full = new ReactiveMongoTemplate(store.getMongoDatabaseFactory(), store.getConverter()) {
            @Override
            public Mono<UpdateResult> updateFirst(Query query, UpdateDefinition update, Class<?> document) {
                return Mono.error(new DataAccessResourceFailureException("No space"));
            }
        };

        assertThat(new MongoSessions(full)
                        .find(carols, NOW.plus(Duration.ofHours(1)))
                        .block())
                .isEqualTo(Cast.councilLead());
    }

    @Test
    void sweepsAwayWhatHasRunOut() {
        opened();
        Secret later = sessions.open(Cast.vcsLead(), EVENING.plusMillis(1))
                .blockOptional()
                .orElseThrow();

        sessions.sweep(EVENING).block();

        assertThat(sessions.find(later, EVENING).block()).isNotNull();
        assertThat(store.findAll(Document.class, "sessions").collectList().block())
                .allSatisfy(left -> assertThat(left.toString()).contains("p-vikram"));
    }

    @Test
    void closesOneSession() {
        Secret here = opened();
        Secret there = opened();

        sessions.close(here).block();

        assertThat(sessions.find(here, NOW).block()).isNull();
        assertThat(sessions.find(there, NOW).block()).isNotNull();
    }

    @Test
    void closesAllSessionsOfOnePersonAndOfNobodyElse() {
        Secret here = opened();
        Secret there = opened();
        Secret vikrams = sessions.open(Cast.vcsLead(), EVENING).blockOptional().orElseThrow();

        sessions.closeAll("p-carol").block();

        assertThat(sessions.find(here, NOW).block()).isNull();
        assertThat(sessions.find(there, NOW).block()).isNull();
        assertThat(sessions.find(vikrams, NOW).block()).isEqualTo(Cast.vcsLead());
    }

    @Test
    void storesNoSecret() {
        Secret carols = opened();

        String stored = String.valueOf(store.findAll(Document.class, "sessions").blockFirst());

        assertThat(stored).doesNotContain(carols.text()).contains(carols.hash());
    }

    private Secret opened() {
        return sessions.open(Cast.councilLead(), EVENING).blockOptional().orElseThrow();
    }
}
