package tandem.plan.web;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import tandem.plan.Action;
import tandem.plan.Differences;
import tandem.plan.Differences.OfAction;
import tandem.plan.Field;
import tandem.plan.WordByWord;

/**
 * What became different from one version to another, ready to show.
 *
 * @param parts where many actions differ: which these are, and the way to the others
 */
record DifferencesView(List<Entry> entries, Optional<Parts> parts, boolean reordered, boolean none) {

    static DifferencesView of(Differences differences, Shown shown, IntFunction<String> address, PlanWords words) {
        Window window = Window.around(shown.changed(), differences.actions().size(), Window.CHANGES);
        return new DifferencesView(
                window.of(differences.actions()).stream()
                        .map(difference -> Entry.of(difference, words))
                        .toList(),
                Parts.of(window, "changed.part", address, words),
                differences.reordered(),
                differences.none());
    }

    /** One action that is new, with all that it says, or that says something else. */
    record Entry(String title, boolean isNew, List<Line> lines) {

        static Entry of(OfAction difference, PlanWords words) {
            Action after = difference.after();
            Stream<Line> lines = difference
                    .before()
                    .map(before -> difference.fields().stream().map(field -> Line.of(field, before, after, words)))
                    .orElseGet(() -> Stream.of(Field.values())
                            .filter(field -> !words.text(field, after).isEmpty())
                            .map(field -> Line.of(field, after, words)));
            return new Entry(words.title(after), difference.isNew(), lines.toList());
        }
    }

    /** What one field said before and says now, word by word. */
    record Line(String label, WordByWord words) {

        static Line of(Field field, Action added, PlanWords words) {
            return new Line(words.label(field), WordByWord.only(words.text(field, added)));
        }

        static Line of(Field field, Action before, Action after, PlanWords words) {
            return new Line(
                    words.label(field), WordByWord.between(words.told(field, before), words.told(field, after)));
        }
    }
}
