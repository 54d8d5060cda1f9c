package tandem.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Mono;

@ExtendWith(EmbeddedStoreExtension.class)
class RemindersByPersonTest {

    private static final String AREA = "E08000033";

    private final ReactiveMongoTemplate mongo;

    RemindersByPersonTest(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Test
    void takesEveryLeadToHaveHadEveryLetter() {
        insert("leaderships", new Document("council", led("p1")).append("vcs", led("p2")));
        insert("reminders", old(List.of("A1/2026-03-20/SOON"), "2026-03-06"));

        migrate();
        migrate();

        assertThat(book())
                .doesNotContainKeys("told", "lastLetter")
                .containsEntry("without", List.of("p1"))
                .containsEntry("version", 3)
                .containsEntry("people", List.of(told("p1"), told("p2")));
    }

    @Test
    void forgetsWhatWasToldWhereNobodyLeadsAnyMore() {
        insert("leaderships", new Document("council", new Document("before", "p1")));
        insert("reminders", old(List.of("A1/2026-03-20/SOON"), "2026-03-06"));

        migrate();

        assertThat(book()).containsEntry("people", List.of());
    }

    @Test
    void keepsWhoTurnedTheLettersOffWhereNobodyWasToldAnything() {
        insert("leaderships", new Document("council", led("p1")));
        insert("reminders", old(List.of(), null));

        migrate();

        assertThat(book()).containsEntry("people", List.of()).containsEntry("without", List.of("p1"));
    }

    private void migrate() {
        Mono.defer(() -> RemindersByPerson.STEP.work().on(mongo)).block();
    }

    private Document book() {
        return mongo.findById(AREA, Document.class, "reminders").blockOptional().orElseThrow();
    }

    private void insert(String collection, Document document) {
        mongo.insert(document.append("_id", AREA), collection).block();
    }

    private static Document led(String person) {
        return new Document("lead", new Document("person", person));
    }

    private static Document old(List<String> told, @org.jspecify.annotations.Nullable String lastLetter) {
        return new Document("told", told)
                .append("lastLetter", lastLetter)
                .append("without", List.of("p1"))
                .append("version", 3);
    }

    private static Document told(String person) {
        return new Document("person", person)
                .append("told", List.of("A1/2026-03-20/SOON"))
                .append("lastLetter", "2026-03-06");
    }
}
