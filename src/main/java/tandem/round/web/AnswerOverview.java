package tandem.round.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import tandem.site.web.Choice;
import tandem.site.web.FormErrors;

/** The participant's pages around the parts: the overview, choosing relationships, checking, and afterwards. */
record AnswerOverview(
        String title,
        String base,
        String state,
        LocalDate closesOn,
        String next,
        List<Task> tasks,
        List<Checked> checked,
        List<Choice> offered,
        Set<String> known,
        boolean complete,
        String returnLink,
        FormErrors errors) {

    /** The page with what was ticked and what is wrong with it. */
    AnswerOverview with(Set<String> ticked, FormErrors wrong) {
        return new AnswerOverview(
                title, base, state, closesOn, next, tasks, checked, offered, ticked, complete, returnLink, wrong);
    }

    /** One part in the list, with whether it is answered. */
    record Task(String label, String href, boolean answered) {}

    /** One part as it will be sent, with a way to change it. */
    record Checked(String title, String href, List<Line> lines) {}

    /** One question and its answer, in words. */
    record Line(String question, String answer) {}
}
