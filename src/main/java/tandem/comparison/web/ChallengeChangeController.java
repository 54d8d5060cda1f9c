package tandem.comparison.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tandem.Rejected;
import tandem.access.PersonId;
import tandem.access.Role;
import tandem.access.Viewer;
import tandem.access.web.OpenTo;
import tandem.area.web.Phrases;
import tandem.comparison.ChallengeSetUp;
import tandem.site.web.Confirm;
import tandem.site.web.FormErrors;
import tandem.site.web.SeeOther;

/** What the administrator changes in a running peer challenge. A link is shown once, in the answer that made it. */
@Controller
class ChallengeChangeController {

    private final ChallengeSetUp setUp;
    private final ChallengeViews views;
    private final Phrases phrases;

    ChallengeChangeController(ChallengeSetUp setUp, ChallengeViews views, Phrases phrases) {
        this.setUp = setUp;
        this.views = views;
        this.phrases = phrases;
    }

    @OpenTo(Role.ADMINISTRATOR)
    @PostMapping("/admin/challenges/{id}/peers")
    Mono<Rendering> addPeer(
            @PathVariable String id, @ModelAttribute PeerForm form, Viewer viewer, ServerWebExchange exchange) {
        FormErrors errors = form.errors();
        return errors.any()
                ? views.challenge(id, form, errors)
                : setUp.addPeer(viewer, id, form.secret(), form.peer())
                        .map(peer -> ChallengeViews.links(List.of(peer), id, exchange))
                        .onErrorResume(
                                Rejected.class,
                                why -> ChallengeViews.at("peer", why)
                                        .flatMap(wrong -> views.challenge(id, form, wrong)));
    }

    @OpenTo(Role.ADMINISTRATOR)
    @PostMapping("/admin/challenges/{id}/peers/{person:[a-z0-9-]{3,60}}/link")
    Mono<Rendering> renew(
            @PathVariable String id, @PathVariable String person, Viewer viewer, ServerWebExchange exchange) {
        return setUp.renew(viewer, id, new PersonId(person))
                .map(peer -> ChallengeViews.links(List.of(peer), id, exchange));
    }

    @OpenTo(Role.ADMINISTRATOR)
    @PostMapping("/admin/challenges/{id}/until")
    Mono<Rendering> endOn(@PathVariable String id, @ModelAttribute UntilForm form, Viewer viewer) {
        FormErrors errors = form.errors(setUp.today());
        return errors.any()
                ? views.challenge(id, form, errors)
                : setUp.endOn(viewer, id, form.until().date().orElseThrow())
                        .map(changed -> done(id, "comparison.until-changed"))
                        .onErrorResume(
                                Rejected.class,
                                why -> ChallengeViews.at("until", why)
                                        .flatMap(wrong -> views.challenge(id, form, wrong)));
    }

    @OpenTo(Role.ADMINISTRATOR)
    @GetMapping("/admin/challenges/{id}/end")
    Mono<Rendering> askToEnd(@PathVariable String id) {
        return views.get(id)
                .map(challenge -> new Confirm(
                        phrases.say("comparison.end.title", challenge.name()),
                        List.of(phrases.say("comparison.end.what"), phrases.say("comparison.end.for-good")),
                        ChallengeViews.address(id) + "/end",
                        Map.of(),
                        phrases.say("comparison.end.yes"),
                        ChallengeViews.address(id)))
                .map(page -> ChallengeViews.show("site/confirm", page));
    }

    /** Ending what has ended changes nothing, so that a second click does no harm. */
    @OpenTo(Role.ADMINISTRATOR)
    @PostMapping("/admin/challenges/{id}/end")
    Mono<Rendering> end(@PathVariable String id, Viewer viewer) {
        return setUp.end(viewer, id)
                .map(ended -> done(id, "comparison.ended-early"))
                .onErrorResume(
                        Rejected.class,
                        why -> why.key().equals("comparison.ended")
                                ? Mono.just(done(id, "comparison.ended-early"))
                                : Mono.error(why));
    }

    private static Rendering done(String id, String what) {
        return SeeOther.at(ChallengeViews.address(id) + "?done=" + what);
    }
}
