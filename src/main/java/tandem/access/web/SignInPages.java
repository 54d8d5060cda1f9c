package tandem.access.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import tandem.access.Letters;
import tandem.site.web.FormErrors;

/** The page with the ways to sign in that this installation has. */
@Component
class SignInPages {

    private final Letters letters;
    private final Providers providers;

    SignInPages(Letters letters, Providers providers) {
        this.letters = letters;
        this.providers = providers;
    }

    /** The page: a field for a return link, and one for an email address where letters are sent, and the providers. */
    record SignInPage(
            String link, String to, boolean byEmail, String email, List<Provider> providers, FormErrors errors) {}

    Rendering empty(String to) {
        return show("", to, "", FormErrors.none());
    }

    Rendering wrongLink(String link, String to, FormErrors errors) {
        return show(link, to, "", errors);
    }

    Rendering wrongAddress(String email, FormErrors errors) {
        return show("", "/", email, errors);
    }

    private Rendering show(String link, String to, String email, FormErrors errors) {
        return Rendering.view("access/sign-in")
                .modelAttribute("page", new SignInPage(link, to, letters.areSent(), email, providers.list(), errors))
                .status(errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                .build();
    }
}
