package tandem.round.web;

import java.util.List;
import java.util.stream.IntStream;
import tandem.area.web.Phrases;
import tandem.questionnaire.Questionnaire;
import tandem.round.Mode;
import tandem.round.Promise;
import tandem.round.Terms;
import tandem.site.web.Choice;
import tandem.site.web.FormErrors;

/** The form in which a round is prepared or changed. */
record RoundFormPage(
        String title,
        String back,
        String action,
        String submit,
        boolean changing,
        String thresholdHint,
        List<Choice> questionnaires,
        List<Choice> lengths,
        List<Choice> modes,
        List<Choice> promises,
        List<Choice> thresholds,
        List<Choice> vcsResults,
        RoundForm form,
        FormErrors errors) {

    /** Where the form is sent, and whether it changes a round that there is. */
    record Place(String back, String action, boolean changing) {}

    static RoundFormPage of(
            Place place,
            RoundForm form,
            FormErrors errors,
            List<Questionnaire> offered,
            int vcsOrganisations,
            Phrases phrases) {
        String what = place.changing() ? "change" : "new";
        return new RoundFormPage(
                phrases.say("round.form.title." + what),
                place.back(),
                place.action(),
                phrases.say("round.form.submit." + what),
                place.changing(),
                phrases.say("round.form.threshold.hint." + Terms.thresholdFor(vcsOrganisations)),
                offered.stream().map(RoundFormPage::choice).toList(),
                choices("round.length", phrases, RoundForm.FULL, RoundForm.SHORT),
                phrases.choices("round.mode", Mode.values()),
                phrases.choices("round.promise", Promise.values()),
                IntStream.rangeClosed(3, 10)
                        .mapToObj(number -> Choice.of(String.valueOf(number), String.valueOf(number)))
                        .toList(),
                choices("round.vcs-results", phrases, RoundForm.VCS_ALONE, RoundForm.BOTH_SIDES),
                form,
                errors);
    }

    private static Choice choice(Questionnaire questionnaire) {
        return new Choice(questionnaire.id().toString(), questionnaire.title(), questionnaire.summary());
    }

    private static List<Choice> choices(String prefix, Phrases phrases, String... values) {
        return List.of(values).stream()
                .map(value -> new Choice(
                        value,
                        phrases.say(prefix + "." + value),
                        phrases.find(prefix + "." + value + ".hint").orElse("")))
                .toList();
    }
}
