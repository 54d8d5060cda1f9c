package tandem.area.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tandem.access.Person;
import tandem.access.PersonId;
import tandem.area.Organisation;
import tandem.site.web.FormErrors;

/** What was typed about a side's lead. The email is optional. */
record LeadForm(String name, String post, String organisation, String email) {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");

    LeadForm(@Nullable String name, @Nullable String post, @Nullable String organisation, @Nullable String email) {
        this.name = Typed.line(name);
        this.post = Typed.line(post);
        this.organisation = Typed.line(organisation);
        this.email = Typed.line(email);
    }

    static LeadForm empty() {
        return new LeadForm("", "", "", "");
    }

    FormErrors errors() {
        int longest = Organisation.LONGEST_NAME;
        return FormErrors.none()
                .withIf(name.isEmpty(), "name", "area.lead.name.missing")
                .withIf(name.length() > longest, "name", "area.name.long", longest)
                .withIf(post.isEmpty(), "post", "area.lead.post.missing")
                .withIf(post.length() > longest, "post", "area.name.long", longest)
                .withIf(organisation.isEmpty(), "organisation", "area.lead.organisation.missing")
                .withIf(organisation.length() > longest, "organisation", "area.name.long", longest)
                .withIf(!email.isEmpty() && !EMAIL.matcher(email).matches(), "email", "area.lead.email.form");
    }

    Person person() {
        return new Person(PersonId.random(), name, post, organisation, Typed.optional(email));
    }
}
