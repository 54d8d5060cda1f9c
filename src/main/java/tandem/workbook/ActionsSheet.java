package tandem.workbook;

import java.util.List;
import java.util.Set;
import tandem.plan.Plan;

/** The sheet that people work in: one row an action. */
record ActionsSheet(BookWords words, Material material) {

    /** Where the drop-downs belong: columns counted from 0. */
    static final int STATUS = 11;

    static final int PRIORITY = 13;

    private static final Set<Integer> DAYS =
            Set.of(Column.START.place(), Column.DUE.place(), Column.UPDATED_ON.place());

    Table make(Plan plan) {
        List<List<Cell>> rows =
                plan.actions().stream().map(new ActionsRow(words)::of).toList();
        return material.table("actions", rows, words.say("actions.none")).withDays(DAYS);
    }
}
