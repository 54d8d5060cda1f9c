package tandem.questionnaire;

import java.util.List;
import java.util.stream.IntStream;
import tandem.yaml.Entry;
import tandem.yaml.Shape;

/** Reads the five described levels of a statement or an axis. */
final class LevelsReader {

    private static final Shape LEVEL = Shape.of("level", "label", "description");

    private LevelsReader() {}

    static List<Level> read(Entry parent) {
        List<Entry> levels = parent.exactly(Step.HIGHEST, "levels", LEVEL);
        return IntStream.range(0, levels.size())
                .mapToObj(i -> level(new Step(i + 1), levels.get(i)))
                .toList();
    }

    private static Level level(Step step, Entry entry) {
        return new Level(step, entry.text("label"), entry.text("description"));
    }
}
