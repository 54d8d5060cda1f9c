package tandem.plan;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import tandem.Rejected;
import tandem.UnseenMarks;
import tandem.plan.Action.ActionLead;
import tandem.plan.Action.Due;
import tandem.plan.Action.Priority;

/** The words of an action as somebody writes or changes them; how far it is and its reasons stand beside them. */
public record Draft(
        String what,
        String why,
        ActionLead councilLead,
        ActionLead vcsLead,
        String partners,
        String resources,
        Optional<LocalDate> start,
        Due due,
        String measure,
        Priority priority) {

    /** The longest text that one field holds, in characters. */
    public static final int LONGEST = 32_000;

    /**
     * Words with the line ends and the edges that they are kept with.
     *
     * @throws Rejected if nothing is to be done, a text is too long, or it starts after it is due
     */
    public Draft {
        what = tidy(what);
        why = tidy(why);
        partners = tidy(partners);
        resources = tidy(resources);
        measure = tidy(measure);
        if (what.isEmpty()) {
            throw new Rejected("plan.action.what-missing");
        }
        Optional<LocalDate> last = due.lastDay();
        if (start.isPresent() && last.isPresent() && start.orElseThrow().isAfter(last.orElseThrow())) {
            throw new Rejected("plan.action.start-after-due");
        }
    }

    public static Draft of(Action action) {
        return new Draft(
                action.what(),
                action.why(),
                action.councilLead(),
                action.vcsLead(),
                action.partners(),
                action.resources(),
                action.start(),
                action.due(),
                action.measure(),
                action.priority());
    }

    /** A draft put together field by field, each from the draft that this source names for it. */
    public static Draft chosen(Function<Field, Draft> source) {
        return new Draft(
                source.apply(Field.WHAT).what(),
                source.apply(Field.WHY).why(),
                source.apply(Field.COUNCIL_LEAD).councilLead(),
                source.apply(Field.VCS_LEAD).vcsLead(),
                source.apply(Field.PARTNERS).partners(),
                source.apply(Field.RESOURCES).resources(),
                source.apply(Field.START).start(),
                source.apply(Field.DUE).due(),
                source.apply(Field.MEASURE).measure(),
                source.apply(Field.PRIORITY).priority());
    }

    /** The text as it is kept: one kind of line end, nothing blank around it, and empty if nobody sees any of it. */
    public static String tidy(String text) {
        String tidy = UnseenMarks.stripped(text.replace("\r\n", "\n"));
        if (tidy.length() > LONGEST) {
            throw new Rejected("plan.action.too-long", LONGEST);
        }
        return tidy;
    }
}
