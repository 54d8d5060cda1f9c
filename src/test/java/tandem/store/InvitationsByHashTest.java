package tandem.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Mono;

@ExtendWith(EmbeddedStoreExtension.class)
class InvitationsByHashTest {

    private static final String ROUND = "E08000033/2026-1";

    private final ReactiveMongoTemplate mongo;

    InvitationsByHashTest(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Test
    void leadsFromEveryInvitationThatWasMadeToItsParticipation() {
        insert("cvs", "h3", List.of("h1", "h2"));
        insert("food-hub", "h4", null);

        migrate();
        migrate();

        assertThat(mongo.findAll(Document.class, "invitations").collectList().block())
                .containsExactlyInAnyOrder(
                        leading("h1", "cvs"), leading("h2", "cvs"), leading("h3", "cvs"), leading("h4", "food-hub"));
    }

    private void migrate() {
        Mono.defer(() -> InvitationsByHash.STEP.work().on(mongo)).block();
    }

    private void insert(String name, String invitation, @org.jspecify.annotations.Nullable List<String> replaced) {
        Document participation = new Document("_id", ROUND + "/" + name)
                .append("round", ROUND)
                .append("invitation", invitation)
                .append("replaced", replaced);
        mongo.insert(participation, "participations").block();
    }

    private static Document leading(String hash, String name) {
        return new Document("_id", hash)
                .append("participation", ROUND + "/" + name)
                .append("round", ROUND);
    }
}
