package tandem;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Watches what is asked of the store, and keeps what would make it look through a whole collection. Allowed is what goes
 * by {@code _id}: one, several, or those between two; and what is written down here, with its reason.
 */
final class QuestionsByKey implements CommandListener {

    /** Asked for as a whole: because there are few of them, a page lists them all, or they are swept by the clock. */
    private static final Set<String> LISTED =
            Set.of("areas", "leaderships", "people", "challenges", "sign-in-links", "try-hours", "plan-uploads");

    /** Fields by which little is found in a collection that stays small, or once in a while. */
    private static final Map<String, Set<String>> BY_FIELD =
            Map.of("access-links", Set.of("person"), "people", Set.of("address"));

    private static final Map<String, String> FILTERS =
            Map.of("find", "filter", "count", "query", "distinct", "query", "findAndModify", "query");
    private static final Map<String, String> CHANGES = Map.of("update", "updates", "delete", "deletes");

    /** Listens to all that is asked of the store. */
    @TestConfiguration
    static class Listening {

        @Bean
        QuestionsByKey questions() {
            return new QuestionsByKey();
        }

        @Bean
        MongoClientSettingsBuilderCustomizer listening(QuestionsByKey questions) {
            return settings -> settings.addCommandListener(questions);
        }
    }

    private final Set<String> scans = new ConcurrentSkipListSet<>();

    @Override
    public void commandStarted(CommandStartedEvent event) {
        String name = event.getCommandName();
        BsonDocument command = event.getCommand();
        if (FILTERS.containsKey(name)) {
            check(command, name, command.getDocument(FILTERS.get(name), new BsonDocument()));
        } else if (CHANGES.containsKey(name)) {
            command.getArray(CHANGES.get(name), new BsonArray())
                    .forEach(change -> check(command, name, change.asDocument().getDocument("q")));
        } else if (name.equals("aggregate")) {
            check(command, name, firstMatch(command.getArray("pipeline")));
        }
    }

    /** What was asked since the last time that would look through a whole collection. */
    List<String> scans() {
        List<String> all = List.copyOf(new TreeSet<>(scans));
        scans.clear();
        return all;
    }

    private void check(BsonDocument command, String name, BsonDocument filter) {
        String collection = command.getString(name).getValue();
        if (!isKeyed(filter.get("_id")) && !isWrittenDown(collection, filter)) {
            scans.add(name + " " + collection + " by " + filter.keySet());
        }
    }

    private static boolean isKeyed(@Nullable BsonValue id) {
        if (id == null || id.isString()) {
            return id != null;
        }
        return id.isDocument()
                && (id.asDocument().containsKey("$in")
                        || id.asDocument().keySet().containsAll(Set.of("$gte", "$lt")));
    }

    private static boolean isWrittenDown(String collection, BsonDocument filter) {
        return filter.isEmpty()
                ? LISTED.contains(collection)
                : BY_FIELD.getOrDefault(collection, Set.of()).stream()
                        .anyMatch(field ->
                                filter.containsKey(field) && filter.get(field).isString());
    }

    private static BsonDocument firstMatch(BsonArray stages) {
        return stages.isEmpty()
                ? new BsonDocument()
                : stages.get(0).asDocument().getDocument("$match", new BsonDocument());
    }
}
