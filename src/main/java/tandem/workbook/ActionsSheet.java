package tandem.workbook;

import java.util.List;
import java.util.Set;
import tandem.plan.Plan;

/** The sheet that people work in: one row an action. */
record ActionsSheet(BookWords words, Material material) {

    /** The name of its table. */
    static final String NAME = "actions";

    /** Where the drop-downs belong: columns counted from 0. */
    static final int STATUS = 11;

    static final int PRIORITY = 13;

    private static final Set<Integer> DAYS =
            Set.of(Column.START.place(), Column.DUE.place(), Column.UPDATED_ON.place());

    Table make(Plan plan) {
        Table table = plan.actions().isEmpty()
                ? material.table(NAME, List.of(), words.say("actions.none"))
                : material.table(NAME, Rows.made(plan.actions(), new ActionsRow(words, material.today())::of));
        return table.withDays(DAYS);
    }
}
