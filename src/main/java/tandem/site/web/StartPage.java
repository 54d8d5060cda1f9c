package tandem.site.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import tandem.access.Role;
import tandem.access.web.OpenTo;

/** The way in: what Tandem does, for whom, and how to begin. */
@Controller
class StartPage {

    @OpenTo(Role.VISITOR)
    @GetMapping("/")
    Rendering start() {
        return Rendering.view("site/start").build();
    }
}
