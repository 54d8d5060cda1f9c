package tandem.results;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * Tries to join documents that belong to the same person, by where they stand: the first of one group with the first of
 * another, and so on.
 *
 * @param groups parts by name, and participations, each with one document of everybody
 * @param whose the truth: who has which document
 */
record Joining(Map<String, List<Document>> groups, Map<String, Integer> whose) {

    Joining sortedBy(Function<Document, String> order) {
        Map<String, List<Document>> sorted = new TreeMap<>();
        groups.forEach((name, group) -> sorted.put(
                name, group.stream().sorted(Comparator.comparing(order)).toList()));
        return new Joining(sorted, whose);
    }

    /** How many were joined rightly. */
    long joined() {
        return pairs().mapToLong(pair -> IntStream.range(0, pair.get(0).size())
                        .filter(at -> owner(pair.get(0).get(at))
                                .equals(owner(pair.get(1).get(at))))
                        .count())
                .sum();
    }

    /** How many would be by chance: one for each two groups, however many people there are. */
    long expected() {
        return pairs().count();
    }

    /** How many could be joined. */
    long all() {
        return pairs().mapToLong(pair -> pair.get(0).size()).sum();
    }

    private Stream<List<List<Document>>> pairs() {
        List<List<Document>> all = List.copyOf(groups.values());
        return IntStream.range(0, all.size())
                .boxed()
                .flatMap(one -> IntStream.range(0, one).mapToObj(other -> List.of(all.get(one), all.get(other))));
    }

    private Integer owner(Document document) {
        return Objects.requireNonNull(whose.get(document.getString("_id")));
    }

    static Stream<String> texts(Document document) {
        return values(document).filter(String.class::isInstance).map(String.class::cast);
    }

    /** Every value in a document, however deep. */
    static Stream<Object> values(Object in) {
        if (in instanceof Document document) {
            return document.values().stream().filter(Objects::nonNull).flatMap(Joining::values);
        }
        return in instanceof List<?> list ? list.stream().flatMap(Joining::values) : Stream.of(in);
    }
}
