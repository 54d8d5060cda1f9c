package tandem;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The folders of Tandem, and which of them each may know: dependencies go one way only. */
final class Folders {

    /** A feature and the features below it, which it may know. */
    static final Map<String, Set<String>> BELOW = Map.ofEntries(
            Map.entry("yaml", Set.of()),
            Map.entry("report", Set.of("yaml")),
            Map.entry("questionnaire", Set.of("yaml")),
            Map.entry("access", Set.of()),
            Map.entry("area", Set.of("questionnaire", "access")),
            Map.entry("relationship", Set.of("questionnaire", "access", "area")),
            Map.entry("round", Set.of("questionnaire", "access", "area", "relationship")),
            Map.entry("results", Set.of("questionnaire", "access", "area", "relationship", "round")),
            Map.entry("plan", Set.of("questionnaire", "access", "area", "relationship", "round", "results")),
            Map.entry("comparison", Set.of("questionnaire", "access", "area", "relationship", "round", "results")),
            Map.entry(
                    "workbook",
                    Set.of(
                            "report",
                            "questionnaire",
                            "access",
                            "area",
                            "relationship",
                            "round",
                            "results",
                            "plan",
                            "comparison")));

    /** What serves every feature and knows none of them. */
    static final Set<String> SERVING = Set.of("site", "store");

    /** On top of everything, and left out of what is packaged. */
    static final String EXAMPLES = "examples";

    private static final List<String> BENEATH = List.of("", ".web", ".mongo");

    private Folders() {}

    static Set<String> features() {
        return BELOW.keySet();
    }

    static Stream<String> packages() {
        Stream<String> parts = Stream.concat(features().stream(), Stream.concat(SERVING.stream(), Stream.of(EXAMPLES)))
                .flatMap(folder -> BENEATH.stream().map(beneath -> "tandem." + folder + beneath));
        return Stream.concat(Stream.of("tandem"), parts);
    }

    static DescribedPredicate<JavaClass> domainRoots() {
        return DescribedPredicate.describe(
                "in the root of a feature",
                type -> isOurs(type) && isFeature(folder(type)) && beneath(type).isEmpty());
    }

    static DescribedPredicate<JavaClass> in(String beneath) {
        return DescribedPredicate.describe(
                "in a folder ." + beneath, type -> isOurs(type) && beneath(type).equals(beneath));
    }

    /** Whether whatever is in the one class's folder may know the other class. */
    static boolean mayKnow(JavaClass one, JavaClass other) {
        String from = folder(one);
        String to = folder(other);
        if (to.isEmpty() || from.equals(EXAMPLES)) {
            return true;
        }
        return from.equals(to) ? ownPart(one, other) : otherFolder(from, beneath(one), to, beneath(other));
    }

    private static boolean ownPart(JavaClass one, JavaClass other) {
        return beneath(one).equals(beneath(other)) || beneath(other).isEmpty();
    }

    private static boolean otherFolder(String from, String beneath, String to, String otherBeneath) {
        if (otherBeneath.equals("mongo")) {
            return false;
        }
        if (beneath.equals("web")) {
            return to.equals("site") || to.equals("access") || isBelow(from, to);
        }
        return otherBeneath.isEmpty() && (isBelow(from, to) || (isFeature(from) && to.equals("store")));
    }

    private static boolean isBelow(String from, String to) {
        return BELOW.getOrDefault(from, Set.of()).contains(to);
    }

    private static boolean isFeature(String folder) {
        return BELOW.containsKey(folder);
    }

    static boolean isOurs(JavaClass type) {
        return type.getPackageName().equals("tandem") || type.getPackageName().startsWith("tandem.");
    }

    private static String folder(JavaClass type) {
        String[] names = type.getPackageName().split("\\.", -1);
        return names.length > 1 ? names[1] : "";
    }

    private static String beneath(JavaClass type) {
        String[] names = type.getPackageName().split("\\.", -1);
        return names.length > 2 ? names[2] : "";
    }
}
