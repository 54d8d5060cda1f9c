package tandem.plan.web;

import java.util.List;
import tandem.plan.Action;
import tandem.plan.Change;
import tandem.plan.Field;
import tandem.plan.Plan;
import tandem.site.web.FormErrors;

/** Both texts of an action that two people changed at once, field by field, to choose from. */
record ConflictPage(
        String title,
        String intro,
        String action,
        String back,
        ActionForm form,
        List<Clash> clashes,
        FormErrors errors) {

    static ConflictPage of(
            String gss,
            Plan seen,
            String reference,
            Choices choices,
            ActionForm form,
            FormErrors errors,
            PlanWords words) {
        String address = "/areas/" + gss + "/plan/actions/" + reference;
        return new ConflictPage(
                words.say("conflict.title", reference),
                intro(seen, reference, words),
                address + "/choose",
                address,
                form,
                choices.fields().stream()
                        .map(field -> Clash.of(field, choices, words))
                        .toList(),
                errors);
    }

    private static String intro(Plan seen, String reference, PlanWords words) {
        return seen.change()
                .filter(change -> change.reference().equals(reference))
                .map(Change::by)
                .map(by -> words.say("conflict.intro.by", words.name(by.name())))
                .orElseGet(() -> words.say("conflict.intro"));
    }

    /** One field in which the two texts differ. */
    record Clash(
            String id,
            String name,
            String label,
            String mine,
            String theirs,
            boolean text,
            String ownName,
            String own,
            String chosen) {

        static Clash of(Field field, Choices choices, PlanWords words) {
            Action ours = choices.ours();
            return new Clash(
                    "choice-" + field,
                    "choice." + field,
                    words.label(field),
                    words.told(field, ours),
                    words.told(field, choices.theirs()),
                    choices.isText(field),
                    "own." + field,
                    choices.own(field, words.text(field, ours)),
                    choices.chosen(field));
        }
    }
}
