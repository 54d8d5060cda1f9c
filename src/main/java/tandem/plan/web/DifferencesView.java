package tandem.plan.web;

import java.util.List;
import tandem.plan.Action;
import tandem.plan.Differences;
import tandem.plan.Differences.OfAction;
import tandem.plan.Field;
import tandem.plan.WordByWord;

/** What became different from one version to another, ready to show. */
record DifferencesView(List<Entry> entries, boolean reordered, boolean none) {

    static DifferencesView of(Differences differences, PlanWords words) {
        return new DifferencesView(
                differences.actions().stream()
                        .map(difference -> Entry.of(difference, words))
                        .toList(),
                differences.reordered(),
                differences.none());
    }

    /** One action that is new or says something else. */
    record Entry(String title, boolean isNew, List<Line> lines) {

        static Entry of(OfAction difference, PlanWords words) {
            Action after = difference.after();
            return new Entry(
                    words.title(after),
                    difference.isNew(),
                    difference.before().stream()
                            .flatMap(before ->
                                    difference.fields().stream().map(field -> Line.of(field, before, after, words)))
                            .toList());
        }
    }

    /** What one field said before and says now, word by word. */
    record Line(String label, WordByWord words) {

        static Line of(Field field, Action before, Action after, PlanWords words) {
            return new Line(
                    words.label(field), WordByWord.between(words.told(field, before), words.told(field, after)));
        }
    }
}
