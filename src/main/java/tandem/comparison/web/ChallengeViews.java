package tandem.comparison.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tandem.NotFound;
import tandem.Rejected;
import tandem.comparison.InvitedPeer;
import tandem.comparison.PeerChallenge;
import tandem.comparison.PeerChallenges;
import tandem.site.web.FormErrors;
import tandem.site.web.TypedDate;

/** The answers to an administrator: a page, a form with what is wrong in it, or the links just made. */
@Component
class ChallengeViews {

    private final PeerChallenges challenges;
    private final ChallengePages pages;

    ChallengeViews(PeerChallenges challenges, ChallengePages pages) {
        this.challenges = challenges;
        this.pages = pages;
    }

    static String address(String id) {
        return ChallengePages.BASE + "/" + id;
    }

    Mono<PeerChallenge> get(String id) {
        return challenges.find(id).switchIfEmpty(Mono.error(() -> new NotFound("A peer challenge", id)));
    }

    Mono<Rendering> form(ChallengeForm form, FormErrors errors) {
        return pages.form(form, errors).map(page -> show("comparison/challenge-new", page, status(errors)));
    }

    Mono<Rendering> challenge(String id, PeerForm peer, FormErrors errors) {
        return get(id).flatMap(challenge -> page(challenge, peer, TypedDate.of(challenge.until()), errors));
    }

    Mono<Rendering> challenge(String id, UntilForm until, FormErrors errors) {
        return get(id).flatMap(challenge -> page(challenge, PeerForm.empty(), until.until(), errors));
    }

    private Mono<Rendering> page(PeerChallenge challenge, PeerForm peer, TypedDate until, FormErrors errors) {
        return pages.challenge(challenge, peer, until, errors)
                .map(page -> show("comparison/challenge", page, status(errors)));
    }

    /** What a rule refuses, beside a field; that a challenge is over has no field, and stays an error. */
    static Mono<FormErrors> at(String field, Rejected why) {
        return why.key().equals("comparison.ended")
                ? Mono.error(why)
                : Mono.just(
                        FormErrors.none().with(field, why.key(), why.arguments().toArray()));
    }

    static Rendering links(List<InvitedPeer> invited, String id, ServerWebExchange exchange) {
        return show("comparison/peer-links", PeerLinksPage.of(invited, address(id), exchange), HttpStatus.OK);
    }

    static Rendering show(String view, Object page) {
        return show(view, page, HttpStatus.OK);
    }

    private static HttpStatus status(FormErrors errors) {
        return errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    }

    private static Rendering show(String view, Object page, HttpStatus status) {
        return Rendering.view(view).modelAttribute("page", page).status(status).build();
    }
}
