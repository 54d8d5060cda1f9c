package tandem.comparison.web;

import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tandem.Rejected;
import tandem.access.Role;
import tandem.access.Secret;
import tandem.access.Viewer;
import tandem.access.web.OpenTo;
import tandem.comparison.ChallengeSetUp;
import tandem.site.web.Choice;
import tandem.site.web.FormErrors;

/** The peer challenges of the installation, for its administrator, who sees no results. */
@Controller
class ChallengeController {

    private final ChallengeSetUp setUp;
    private final ChallengePages pages;
    private final ChallengeViews views;

    ChallengeController(ChallengeSetUp setUp, ChallengePages pages, ChallengeViews views) {
        this.setUp = setUp;
        this.pages = pages;
        this.views = views;
    }

    @OpenTo(Role.ADMINISTRATOR)
    @GetMapping("/admin/challenges")
    Mono<Rendering> list() {
        return pages.list().map(page -> ChallengeViews.show("comparison/challenges", page));
    }

    @OpenTo(Role.ADMINISTRATOR)
    @GetMapping("/admin/challenges/new")
    Mono<Rendering> create() {
        return views.form(ChallengeForm.empty(), FormErrors.none());
    }

    @OpenTo(Role.ADMINISTRATOR)
    @PostMapping("/admin/challenges/new")
    Mono<Rendering> create(@ModelAttribute ChallengeForm form, Viewer viewer, ServerWebExchange exchange) {
        return pages.areas()
                .map(known -> known.stream().map(Choice::value).collect(Collectors.toSet()))
                .map(known -> form.errors(known, setUp.today()))
                .flatMap(errors ->
                        errors.any() ? views.form(form, errors) : create(form, form.secret(), viewer, exchange));
    }

    private Mono<Rendering> create(ChallengeForm form, Secret key, Viewer viewer, ServerWebExchange exchange) {
        return setUp.create(viewer, key, form.proposal())
                .map(invited -> ChallengeViews.links(invited, ChallengeSetUp.idOf(key), exchange))
                .onErrorResume(
                        Rejected.class,
                        why -> ChallengeViews.at("name", why).flatMap(errors -> views.form(form, errors)));
    }

    @OpenTo(Role.ADMINISTRATOR)
    @GetMapping("/admin/challenges/{id}")
    Mono<Rendering> challenge(@PathVariable String id) {
        return views.challenge(id, PeerForm.empty(), FormErrors.none());
    }
}
