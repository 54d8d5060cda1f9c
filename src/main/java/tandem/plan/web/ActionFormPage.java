package tandem.plan.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tandem.plan.Action.Priority;
import tandem.plan.Finding;
import tandem.site.web.Choice;
import tandem.site.web.FormErrors;

/**
 * The form about an action.
 *
 * @param because the finding that a new action answers to, in words
 * @param suggestions first steps to take over by a button
 */
record ActionFormPage(
        String title,
        String action,
        String back,
        Optional<Because> because,
        List<Suggestion> suggestions,
        ActionForm form,
        List<Choice> priorities,
        FormErrors errors) {

    static ActionFormPage adding(
            String gss,
            ActionForm form,
            Optional<Finding> finding,
            FormErrors errors,
            PlanWords words,
            FindingWords findingWords) {
        List<String> steps = finding.map(Finding::firstSteps).orElse(List.of());
        return new ActionFormPage(
                words.say("new.title"),
                "/areas/" + gss + "/plan/actions/new",
                "/areas/" + gss + "/plan",
                finding.map(found -> Because.of(found, findingWords)),
                IntStream.range(0, steps.size())
                        .mapToObj(at -> new Suggestion(String.valueOf(at), steps.get(at)))
                        .toList(),
                form,
                words.choices("priority", Priority.values()),
                errors);
    }

    static ActionFormPage changing(String gss, String reference, ActionForm form, FormErrors errors, PlanWords words) {
        String action = "/areas/" + gss + "/plan/actions/" + reference;
        return new ActionFormPage(
                words.say("change.title", reference),
                action + "/change",
                action,
                Optional.empty(),
                List.of(),
                form,
                words.choices("priority", Priority.values()),
                errors);
    }

    /** The form with a suggested first step at the end of what will be done. */
    static ActionForm using(ActionForm form, Optional<Finding> finding, int suggestion) {
        return finding.map(Finding::firstSteps)
                .filter(steps -> suggestion >= 0 && suggestion < steps.size())
                .map(steps -> form.withWhat((form.what() + "\n" + steps.get(suggestion)).strip()))
                .orElse(form);
    }

    /** What the action answers to. */
    record Because(String words, String results, String round) {

        static Because of(Finding finding, FindingWords words) {
            return new Because(
                    words.sentence(finding),
                    finding.round().path() + "/results" + ActionCard.Because.section(finding.about()),
                    finding.roundTitle());
        }
    }

    /** A first step that the questionnaire suggests. */
    record Suggestion(String value, String text) {}
}
