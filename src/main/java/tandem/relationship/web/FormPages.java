package tandem.relationship.web;

import java.util.List;
import org.springframework.stereotype.Component;
import tandem.area.Organisation;
import tandem.area.web.Phrases;
import tandem.questionnaire.Option;
import tandem.relationship.Known;
import tandem.relationship.Vocabulary;
import tandem.site.web.Choice;
import tandem.site.web.FormErrors;

/** Makes the pages with forms about a relationship. */
@Component
class FormPages {

    private final Vocabulary vocabulary;
    private final Phrases phrases;

    FormPages(Vocabulary vocabulary, Phrases phrases) {
        this.vocabulary = vocabulary;
        this.phrases = phrases;
    }

    /** The types that can be chosen. */
    List<Option> types() {
        return vocabulary.types();
    }

    /** The scales that can be chosen. */
    List<Option> scales() {
        return vocabulary.scales();
    }

    FormPage<NameForm> name(Step step, NameForm form, FormErrors errors) {
        List<Choice> blends =
                types().stream().map(type -> Choice.of(type.id(), type.label())).toList();
        return page("name", step, form, List.of(choices(types()), blends), errors);
    }

    FormPage<PartiesForm> parties(Step step, Known known, PartiesForm form, FormErrors errors) {
        List<List<Choice>> parties = List.of(
                known.departments().stream()
                        .map(department -> Choice.of(department.id().slug(), department.name()))
                        .toList(),
                known.organisations().stream()
                        .filter(Organisation::isVcs)
                        .map(FormPages::choice)
                        .toList(),
                known.organisations().stream()
                        .filter(organisation -> !organisation.isVcs())
                        .map(FormPages::choice)
                        .toList());
        return page("parties", step, form, parties, errors);
    }

    FormPage<WorkingForm> working(Step step, WorkingForm form, FormErrors errors) {
        return page("working", step, form, List.of(choices(vocabulary.scales())), errors);
    }

    FormPage<PeopleForm> people(Step step, PeopleForm form, FormErrors errors) {
        return page("people", step, form, List.of(), errors);
    }

    private <F> FormPage<F> page(String what, Step step, F form, List<List<Choice>> more, FormErrors errors) {
        return new FormPage<>(
                step.title(phrases, what),
                step.caption(phrases),
                step.action(),
                step.back(),
                step.cancel(),
                phrases.say(step.isAdding() ? "relationship.continue" : "area.save"),
                form,
                more,
                errors);
    }

    private static Choice choice(Organisation organisation) {
        return Choice.of(organisation.id().slug(), organisation.name());
    }

    private static List<Choice> choices(List<Option> options) {
        return options.stream()
                .map(option -> new Choice(option.id(), option.label(), option.description()))
                .toList();
    }
}
