package tandem.workbook;

import java.util.List;
import java.util.Set;

/** The sheet that people work in: one row an action. */
record ActionsSheet(BookWords words, Material material) {

    /** Where the drop-downs belong: columns counted from 0. */
    static final int STATUS = 11;

    static final int PRIORITY = 13;

    private static final Set<Integer> DAYS =
            Set.of(Column.START.place(), Column.DUE.place(), Column.UPDATED_ON.place());

    Table make() {
        List<List<Cell>> rows = material.plan().actions().stream()
                .map(new ActionsRow(words)::of)
                .toList();
        return Table.of(
                        words.say("actions.sheet"),
                        words.say("actions.title", material.area().name()),
                        "actions",
                        words.headers("actions"),
                        rows.isEmpty() ? List.of(none()) : rows)
                .withDays(DAYS);
    }

    private List<Cell> none() {
        String nothing = words.say("actions.none");
        return words.headers("actions").stream()
                .<Cell>map(header -> new Cell.Words(nothing))
                .toList();
    }
}
