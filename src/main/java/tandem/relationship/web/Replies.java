package tandem.relationship.web;

import tandem.Rejected;
import tandem.site.web.FormErrors;

/** What handlers of forms say beside a field about what was refused. */
final class Replies {

    private Replies() {}

    static FormErrors at(String field, Rejected why) {
        return FormErrors.none().with(field, why.key(), why.arguments().toArray());
    }
}
