package tandem.site.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.result.view.Rendering;

/** The answer to a form that did its work: go and see this page (303), so that a reload sends nothing again. */
public final class SeeOther {

    private SeeOther() {}

    public static Rendering at(String address) {
        return Rendering.redirectTo(address).status(HttpStatus.SEE_OTHER).build();
    }
}
