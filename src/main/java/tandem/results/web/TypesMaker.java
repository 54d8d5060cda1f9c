package tandem.results.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import tandem.Side;
import tandem.results.FrozenResults;
import tandem.results.RelationshipResult;

/** Makes the list of types: what the register says, and what each side says the relationship mainly is. */
record TypesMaker(SeenWords words, FrozenResults results) {

    List<ResultsPage.Type> make() {
        return words.instrument().relationships().isEmpty()
                ? List.of()
                : results.relationships().stream().map(this::type).toList();
    }

    /** On how many relationships both sides name a main type, and on how many the same. */
    String sentence() {
        List<RelationshipResult> both = results.relationships().stream()
                .filter(result -> Arrays.stream(Side.values())
                        .noneMatch(side -> mainOf(result, side).isEmpty()))
                .toList();
        long same = both.stream()
                .filter(result -> mainOf(result, Side.COUNCIL).equals(mainOf(result, Side.VCS)))
                .count();
        return words.say("results.types.sentence", both.size(), same);
    }

    private static List<String> mainOf(RelationshipResult result, Side side) {
        return result.mainTypes().getOrDefault(side, List.of());
    }

    private ResultsPage.Type type(RelationshipResult result) {
        String register = result.relationship().stream()
                .flatMap(pinned -> pinned.types().stream())
                .map(words::type)
                .collect(Collectors.joining(", "));
        return new ResultsPage.Type(
                result.number(),
                words.name(result),
                register,
                mainTypes(result, Side.COUNCIL),
                mainTypes(result, Side.VCS),
                words.both(result.strategic()));
    }

    private String mainTypes(RelationshipResult result, Side side) {
        List<String> main = mainOf(result, side);
        if (!main.isEmpty()) {
            return main.stream().map(words::type).collect(Collectors.joining(", "));
        }
        return switch (result.strategic().of(side)) {
            case WITHHELD, NOT_ASKED -> words.named(result.strategic().of(side));
            case BY_HALF_OR_MORE, BY_FEWER -> words.say("results.types.no-main");
        };
    }
}
