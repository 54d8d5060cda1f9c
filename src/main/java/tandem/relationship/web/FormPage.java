package tandem.relationship.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.result.view.Rendering;
import tandem.site.web.Choice;
import tandem.site.web.FormErrors;

/**
 * A page with one form about a relationship.
 *
 * @param caption where in the journey of adding one this page is; empty when changing one
 * @param list where Cancel goes
 * @param form what was typed, one of the form records
 * @param more what is chosen from, in the order of the template
 */
record FormPage<F>(
        String title,
        String caption,
        String action,
        String back,
        String list,
        String submit,
        F form,
        List<List<Choice>> more,
        FormErrors errors) {

    /** Whether to ask if a name that looks like another's is meant. */
    public boolean isAlike() {
        return errors.find("name")
                .filter(problem -> problem.key().equals("relationship.alike"))
                .isPresent();
    }

    Rendering rendering(String template) {
        return Rendering.view("relationship/" + template)
                .modelAttribute("page", this)
                .status(errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                .build();
    }
}
