package tandem.relationship.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.area.web.Typed;
import tandem.relationship.Relationship;
import tandem.relationship.Relationship.LeadPerson;
import tandem.site.web.FormErrors;

/** Who looks after a relationship on one side, and who stands in. */
record PeopleForm(String name, String post, String deputy, Long version) {

    PeopleForm(@Nullable String name, @Nullable String post, @Nullable String deputy, @Nullable Long version) {
        this.name = Typed.line(name);
        this.post = Typed.line(post);
        this.deputy = Typed.line(deputy);
        this.version = version == null ? 0 : version;
    }

    static PeopleForm of(Optional<LeadPerson> lead, long version) {
        return new PeopleForm(
                lead.map(LeadPerson::name).orElse(""),
                lead.map(LeadPerson::post).orElse(""),
                lead.map(LeadPerson::deputy).orElse(""),
                version);
    }

    PeopleForm asOf(long current) {
        return new PeopleForm(name, post, deputy, current);
    }

    FormErrors errors() {
        int longest = Relationship.LONGEST_NAME;
        return FormErrors.none()
                .withIf(
                        name.isEmpty() && !(post.isEmpty() && deputy.isEmpty()),
                        "name",
                        "relationship.people.name.missing")
                .withIf(name.length() > longest, "name", "area.name.long", longest)
                .withIf(post.length() > longest, "post", "area.name.long", longest)
                .withIf(deputy.length() > longest, "deputy", "area.name.long", longest);
    }

    /** Nobody, if nothing was typed. */
    Optional<LeadPerson> lead() {
        return name.isEmpty() ? Optional.empty() : Optional.of(new LeadPerson(name, post, deputy));
    }
}
