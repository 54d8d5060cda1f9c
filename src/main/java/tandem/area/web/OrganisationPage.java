package tandem.area.web;

import java.util.List;
import tandem.area.Organisation;
import tandem.area.OrganisationId;
import tandem.site.web.Choice;
import tandem.site.web.FormErrors;

/**
 * The form about one organisation.
 *
 * @param remove where it can be removed; empty for one to add
 * @param alike whether to ask if it is another than the one whose name looks like it
 */
record OrganisationPage(
        String title,
        String action,
        String back,
        String remove,
        boolean alike,
        OrganisationForm form,
        List<Choice> kinds,
        List<Choice> sizes,
        FormErrors errors) {

    static OrganisationPage adding(String gss, OrganisationForm form, FormErrors errors, Phrases phrases) {
        String list = "/areas/" + gss + "/organisations";
        return of(phrases.say("area.organisation.add.title"), list + "/new", list, "", form, errors, phrases);
    }

    static OrganisationPage changing(OrganisationId id, OrganisationForm form, FormErrors errors, Phrases phrases) {
        String list = "/areas/" + id.area() + "/organisations";
        return of(
                phrases.say("area.organisation.change.title", form.name()),
                list + "/" + id.slug(),
                list,
                list + "/" + id.slug() + "/remove",
                form,
                errors,
                phrases);
    }

    private static OrganisationPage of(
            String title,
            String action,
            String back,
            String remove,
            OrganisationForm form,
            FormErrors errors,
            Phrases phrases) {
        return new OrganisationPage(
                title,
                action,
                back,
                remove,
                form.differs() || isAlike(errors),
                form,
                phrases.choices("area.kind", Organisation.Kind.values()),
                phrases.choices("area.size", Organisation.SizeBand.values()),
                errors);
    }

    private static boolean isAlike(FormErrors errors) {
        return errors.find("name")
                .filter(problem -> problem.key().equals("area.organisation.alike"))
                .isPresent();
    }
}
