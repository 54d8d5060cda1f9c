package tandem.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import reactor.core.publisher.Mono;

/**
 * From what an area's leads were told together to what each was told. Whoever leads now is taken to have had every
 * letter: better one too few than one twice.
 */
final class RemindersByPerson {

    static final Migration STEP = new Migration(
            2,
            "keep what leads were reminded of for each person",
            store -> store.find(query(where("people").exists(false)), Document.class, "reminders")
                    .concatMap(book -> split(book, store))
                    .then());

    private RemindersByPerson() {}

    private static Mono<?> split(Document book, ReactiveMongoTemplate store) {
        Query area = query(where("_id").is(book.get("_id")));
        boolean toldAnything = book.getString("lastLetter") != null;
        return store.findOne(area, Document.class, "leaderships")
                .map(RemindersByPerson::leads)
                .defaultIfEmpty(List.of())
                .map(leads -> leads.stream()
                        .filter(lead -> toldAnything)
                        .map(lead -> told(lead, book))
                        .toList())
                .flatMap(people -> store.updateFirst(
                        area, new Update().set("people", people).unset("told").unset("lastLetter"), "reminders"));
    }

    private static List<String> leads(Document leadership) {
        return Stream.of("council", "vcs")
                .flatMap(side -> Optional.ofNullable(leadership.get(side, Document.class)).stream())
                .flatMap(post -> Optional.ofNullable(post.get("lead", Document.class)).stream())
                .map(lead -> lead.getString("person"))
                .toList();
    }

    private static Document told(String lead, Document book) {
        return new Document("person", lead)
                .append("told", book.getList("told", String.class, List.of()))
                .append("lastLetter", book.getString("lastLetter"));
    }
}
