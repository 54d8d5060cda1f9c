package tandem.relationship.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.result.view.Rendering;
import tandem.Rejected;
import tandem.site.web.FormErrors;

/** What handlers of forms answer: go on to another page, or say beside a field what was refused. */
final class Replies {

    private Replies() {}

    static Rendering to(String address) {
        return Rendering.redirectTo(address).status(HttpStatus.SEE_OTHER).build();
    }

    static FormErrors at(String field, Rejected why) {
        return FormErrors.none().with(field, why.key(), why.arguments().toArray());
    }
}
