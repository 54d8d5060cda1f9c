package tandem.site.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** The way in: what Tandem does, for whom, and how to begin. */
@Controller
class StartPage {

    @GetMapping("/")
    Rendering start() {
        return Rendering.view("site/start").build();
    }
}
