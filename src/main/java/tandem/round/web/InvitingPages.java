package tandem.round.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tandem.Rejected;
import tandem.access.Role;
import tandem.access.Viewer;
import tandem.access.web.Addresses;
import tandem.access.web.OpenTo;
import tandem.area.Areas;
import tandem.area.PastedLines;
import tandem.area.web.Phrases;
import tandem.round.Affiliations;
import tandem.round.Invited;
import tandem.round.Invitee;
import tandem.round.Inviting;
import tandem.round.ParticipationId;
import tandem.round.PastedInvitees;
import tandem.round.RoundId;
import tandem.round.Rounds;
import tandem.site.web.Confirm;
import tandem.site.web.FormErrors;

/**
 * A lead's invitations of their own side. New links are shown in the answer to the form and nowhere else, since an
 * address to go to would have to hold them; the form's key makes sending it twice harmless.
 */
@Controller
@RequestMapping("/areas/{gss}/rounds/{round}/invitations")
class InvitingPages {

    private final Rounds rounds;
    private final Areas areas;
    private final Inviting inviting;
    private final Affiliations affiliations;
    private final Phrases phrases;

    InvitingPages(Rounds rounds, Areas areas, Inviting inviting, Affiliations affiliations, Phrases phrases) {
        this.rounds = rounds;
        this.areas = areas;
        this.inviting = inviting;
        this.affiliations = affiliations;
        this.phrases = phrases;
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @GetMapping
    Mono<Rendering> list(@PathVariable String gss, @PathVariable String round, Viewer viewer) {
        return contents(RoundId.at(gss, round), viewer)
                .map(contents -> page(viewer, contents, InviteForm.empty(), FormErrors.none(), List.of()));
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @PostMapping
    Mono<Rendering> one(
            @PathVariable String gss,
            @PathVariable String round,
            @ModelAttribute InviteForm form,
            Viewer viewer,
            ServerWebExchange exchange) {
        RoundId id = RoundId.at(gss, round);
        return contents(id, viewer).flatMap(contents -> {
            FormErrors errors = form.errors(contents.affiliations());
            return errors.any()
                    ? Mono.just(page(viewer, contents, form, errors, List.of()))
                    : invite(id, List.of(new Invitee(form.affiliation(), form.who())), form, viewer, exchange)
                            .onErrorResume(
                                    Rejected.class,
                                    why -> Mono.just(page(viewer, contents, form, at("who", why), List.of())));
        });
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @PostMapping("/list")
    Mono<Rendering> many(
            @PathVariable String gss,
            @PathVariable String round,
            @ModelAttribute InviteForm form,
            Viewer viewer,
            ServerWebExchange exchange) {
        RoundId id = RoundId.at(gss, round);
        return contents(id, viewer).flatMap(contents -> {
            PastedInvitees read = PastedInvitees.read(form.list(), contents.affiliations());
            FormErrors errors = errors(form, read);
            return errors.any()
                    ? Mono.just(page(viewer, contents, form, errors, faults(read)))
                    : invite(id, read.invitees(), form, viewer, exchange)
                            .onErrorResume(
                                    Rejected.class,
                                    why -> Mono.just(page(viewer, contents, form, at("list", why), List.of())));
        });
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @PostMapping("/{participation}/renew")
    Mono<Rendering> renew(
            @PathVariable String gss,
            @PathVariable String round,
            @PathVariable String participation,
            @ModelAttribute InviteForm form,
            Viewer viewer,
            ServerWebExchange exchange) {
        ParticipationId id = new ParticipationId(RoundId.at(gss, round), participation);
        return inviting.renew(viewer, id, form.secret())
                .map(renewed -> links(viewer, id.round(), List.of(renewed), exchange));
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @PostMapping("/{participation}/withdraw")
    Mono<Rendering> withdraw(
            @PathVariable String gss, @PathVariable String round, @PathVariable String participation, Viewer viewer) {
        ParticipationId id = new ParticipationId(RoundId.at(gss, round), participation);
        return inviting.withdraw(viewer, id).thenReturn(Redirect.to(id.round(), "/invitations", "withdrawn"));
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @GetMapping("/{participation}/erase")
    Mono<Rendering> askToErase(
            @PathVariable String gss, @PathVariable String round, @PathVariable String participation, Viewer viewer) {
        ParticipationId id = new ParticipationId(RoundId.at(gss, round), participation);
        String back = id.round().path() + "/invitations";
        return inviting.get(viewer, id)
                .map(found -> new Confirm(
                        phrases.say("round.erase.title", InvitationsPage.nameOf(found, phrases)),
                        List.of(
                                phrases.say(
                                        "round.erase.what", found.affiliation().name()),
                                phrases.say("round.erase.answers"),
                                phrases.say("round.erase.typed")),
                        back + "/" + id.name() + "/erase",
                        Map.of(),
                        phrases.say("round.erase.yes"),
                        back))
                .map(page -> Rendering.view("site/confirm")
                        .modelAttribute("page", page)
                        .build());
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @PostMapping("/{participation}/erase")
    Mono<Rendering> erase(
            @PathVariable String gss, @PathVariable String round, @PathVariable String participation, Viewer viewer) {
        ParticipationId id = new ParticipationId(RoundId.at(gss, round), participation);
        return inviting.eraseName(viewer, id).thenReturn(Redirect.to(id.round(), "/invitations", "name-erased"));
    }

    private Mono<Rendering> invite(
            RoundId id, List<Invitee> invitees, InviteForm form, Viewer viewer, ServerWebExchange exchange) {
        return inviting.invite(viewer, id, invitees, form.secret())
                .map(invited -> links(viewer, id, invited, exchange));
    }

    private Rendering links(Viewer viewer, RoundId id, List<Invited> invited, ServerWebExchange exchange) {
        List<LinksPage.Made> made = invited.stream()
                .map(each -> LinksPage.made(
                        each,
                        Addresses.absolute(
                                exchange, "/invitations/" + each.invitation().text()),
                        phrases))
                .toList();
        return Rendering.view("round/links")
                .modelAttribute(
                        "page",
                        LinksPage.of(
                                id.path() + "/invitations", viewer.leadingSide().key(), made, phrases))
                .build();
    }

    private Mono<InvitationsPage.Contents> contents(RoundId id, Viewer viewer) {
        return Mono.zip(
                        rounds.get(id),
                        inviting.list(viewer, id).collectList(),
                        affiliations.list(id.area(), viewer.leadingSide()).collectList(),
                        areas.get(id.area()))
                .map(all -> new InvitationsPage.Contents(
                        all.getT1(), all.getT2(), all.getT3(), all.getT4().council()));
    }

    private Rendering page(
            Viewer viewer, InvitationsPage.Contents contents, InviteForm form, FormErrors errors, List<String> faults) {
        return Rendering.view("round/invitations")
                .modelAttribute("page", InvitationsPage.of(viewer, contents, form, errors, faults, phrases))
                .status(errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                .build();
    }

    private static FormErrors errors(InviteForm form, PastedInvitees read) {
        int lines = read.invitees().size() + read.faults().size();
        return FormErrors.none()
                .withIf(form.list().isBlank(), "list", "round.invite.list.missing")
                .withIf(lines > PastedLines.MOST, "list", "round.invite.list.long", PastedLines.MOST)
                .withIf(
                        !read.faults().isEmpty(),
                        "list",
                        "round.invite.list.faults",
                        read.faults().size());
    }

    private List<String> faults(PastedInvitees read) {
        return read.faults().stream()
                .map(fault -> phrases.say(fault.key(), fault.arguments().toArray()))
                .toList();
    }

    private static FormErrors at(String field, Rejected why) {
        return FormErrors.none().with(field, why.key(), why.arguments().toArray());
    }
}
