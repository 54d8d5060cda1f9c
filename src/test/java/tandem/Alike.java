package tandem;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the servers that speak MongoDB's protocol do not do alike, and Tandem therefore does not ask for: transactions and
 * sessions, change streams, indexes but that of {@code _id}, collation, joins and other rich stages, pipeline and
 * positional updates, changes to many documents at once, natural order, ids that carry time.
 */
final class Alike {

    private static final List<String> PACKAGES = List.of(
            "org.springframework.transaction.",
            "org.springframework.data.mongodb.core.index.",
            "org.springframework.data.mongodb.core.schema.",
            "org.springframework.data.mongodb.core.messaging.",
            "org.springframework.data.mongodb.repository.",
            "org.springframework.data.mongodb.gridfs.",
            "com.mongodb.client.model.changestream.");

    private static final Set<String> CLASSES = Set.of(
            "com.mongodb.ClientSessionOptions",
            "com.mongodb.TransactionOptions",
            "com.mongodb.client.model.Collation",
            "com.mongodb.reactivestreams.client.ChangeStreamPublisher",
            "com.mongodb.reactivestreams.client.ClientSession",
            "com.mongodb.session.ClientSession",
            "org.bson.types.ObjectId",
            "org.springframework.data.annotation.Version",
            "org.springframework.data.mongodb.ReactiveMongoTransactionManager",
            "org.springframework.data.mongodb.core.ChangeStreamOptions",
            "org.springframework.data.mongodb.core.aggregation.AggregationUpdate",
            "org.springframework.data.mongodb.core.query.Collation",
            "org.springframework.data.mongodb.core.query.TextCriteria",
            "org.springframework.data.mongodb.core.query.TextQuery");

    private static final Set<String> CALLS = Set.of(
            "aggregateStream",
            "arrayFilters",
            "changeStream",
            "collation",
            "createIndex",
            "filterArray",
            "inTransaction",
            "indexOps",
            "naturalOrder",
            "startSession",
            "tail",
            "updateMany",
            "updateMulti",
            "watch",
            "withSession");

    private static final String AGGREGATION = "org.springframework.data.mongodb.core.aggregation.Aggregation";
    private static final Set<String> STAGES =
            Set.of("newAggregation", "match", "sort", "skip", "limit", "project", "group");
    private static final Pattern POSITIONAL = Pattern.compile("\"[\\w.]*\\.\\$(\\[\\w*])?[\\w.]*\"|\"\\$natural\"");

    /** A backup looks at one moment where the server can show it, and says so where it cannot. */
    private static final String BACKUP = "tandem.store.ServerReading";

    private Alike() {}

    static boolean servesPeople(JavaClass type) {
        return !type.getName().startsWith(BACKUP);
    }

    static boolean isNot(JavaClass type) {
        return CLASSES.contains(type.getName()) || PACKAGES.stream().anyMatch(type.getName()::startsWith);
    }

    static boolean isNotACall(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        boolean isDriver = owner.startsWith("com.mongodb.") || owner.startsWith("org.springframework.data.mongodb.");
        return (isDriver && CALLS.contains(access.getName()))
                || (owner.equals(AGGREGATION) && !STAGES.contains(access.getName()));
    }

    /** Where the source speaks of the place in a list that was found, or of the order in which things lie. */
    static List<String> positionalUpdates(Path source) {
        try (Stream<Path> files = Files.walk(source)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(Alike::lines)
                    .filter(line -> POSITIONAL.matcher(line).find())
                    .toList();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
