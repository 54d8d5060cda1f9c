package tandem.results;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tandem.area.DepartmentId;
import tandem.results.Highlight.Rule;

/**
 * One department doing well alone: all relationships that both sides place as strategic (step 4 or more) are those of one
 * department by itself, while two others or more have relationships that both sides place lower.
 */
final class DepartmentAlone {

    private static final int OTHERS = 2;

    private DepartmentAlone() {}

    static Stream<Highlight> in(FrozenResults results) {
        List<RelationshipResult> placed = results.relationships().stream()
                .filter(RelationshipRules::isPlacedByBoth)
                .toList();
        Set<List<DepartmentId>> doingWell = placed.stream()
                .filter(RelationshipRules::isStrategicForBoth)
                .map(DepartmentAlone::departments)
                .collect(toSet());
        return doingWell.stream()
                .filter(only -> doingWell.size() == 1 && only.size() == 1)
                .map(only -> only.get(0))
                .filter(alone -> others(placed, alone) >= OTHERS)
                .map(alone -> new Highlight(Rule.ONE_DEPARTMENT_ALONE, "department/" + alone, ""));
    }

    private static long others(List<RelationshipResult> placed, DepartmentId alone) {
        return placed.stream()
                .flatMap(result -> departments(result).stream())
                .filter(department -> !department.equals(alone))
                .distinct()
                .count();
    }

    private static List<DepartmentId> departments(RelationshipResult result) {
        return result.relationship().map(pinned -> pinned.departments()).orElse(List.of());
    }
}
