package tandem.plan.web;

import java.time.LocalDate;
import java.util.List;
import tandem.plan.Action;
import tandem.plan.Action.Note;
import tandem.plan.Action.Status;
import tandem.plan.Plan;
import tandem.site.web.Choice;
import tandem.site.web.FormErrors;

/**
 * One action with all that it says, its notes, and for leads the form to report on it.
 *
 * @param inFull the whole text where the title only begins it; otherwise empty
 * @param seen the status as it stood when the page was made
 */
record ActionPage(
        String title,
        String inFull,
        String back,
        ActionCard card,
        List<NoteView> notes,
        boolean lead,
        String seen,
        List<Choice> statuses,
        String status,
        String note,
        FormErrors errors) {

    static ActionPage of(
            Plan plan,
            Action action,
            LocalDate today,
            boolean lead,
            Report report,
            FormErrors errors,
            PlanWords words) {
        String gss = plan.area().gss();
        return new ActionPage(
                words.title(action),
                words.title(action).endsWith(action.what()) ? "" : action.what(),
                "/areas/" + gss + "/plan",
                ActionCard.whole(gss, plan.actions(), plan.actions().indexOf(action), today, words),
                action.notes().stream().map(note -> NoteView.of(note, words)).toList(),
                lead,
                action.status().name(),
                words.choices("status", Status.values()),
                report.status(),
                report.note(),
                errors);
    }

    /** A note with who wrote it and when. */
    record NoteView(String head, String text) {

        static NoteView of(Note note, PlanWords words) {
            return new NoteView(words.say("note.head", words.day(note.on()), words.name(note.by())), note.text());
        }
    }
}
