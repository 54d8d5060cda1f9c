package tandem.relationship.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.Rejected;
import tandem.access.Role;
import tandem.access.Viewer;
import tandem.access.web.OpenTo;
import tandem.relationship.Known;
import tandem.relationship.Register;
import tandem.relationship.Relationship;
import tandem.site.web.FormErrors;
import tandem.site.web.SeeOther;

/** The first two pages with which a relationship is added: its name and types, then its parties. */
@Controller
class RelationshipAdding {

    private final Register register;
    private final FormPages pages;

    RelationshipAdding(Register register, FormPages pages) {
        this.register = register;
        this.pages = pages;
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @GetMapping("/areas/{gss}/relationships/new")
    Rendering name(@PathVariable String gss, @ModelAttribute NameForm typed) {
        NameForm form = typed.key().isEmpty() ? NameForm.empty(UUID.randomUUID().toString()) : typed;
        return first(gss, form, FormErrors.none());
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @PostMapping("/areas/{gss}/relationships/new")
    Mono<Rendering> take(@PathVariable String gss, @ModelAttribute NameForm form) {
        FormErrors errors = form.errors(pages.types());
        if (errors.any()) {
            return Mono.just(first(gss, form, errors));
        }
        Mono<Void> check = form.differs() ? Mono.empty() : register.check(new AreaCode(gss), form.name());
        return check.thenReturn(SeeOther.at(address(gss, "/new/parties", form)))
                .onErrorResume(Rejected.class, why -> Mono.just(first(gss, form, Replies.at("name", why))));
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @GetMapping("/areas/{gss}/relationships/new/parties")
    Mono<Rendering> parties(@PathVariable String gss, @ModelAttribute NameForm named) {
        return named.errors(pages.types()).any()
                ? Mono.just(SeeOther.at(list(gss) + "/new"))
                : register.known(new AreaCode(gss))
                        .map(known -> second(gss, named, known, PartiesForm.empty(), FormErrors.none()));
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @PostMapping("/areas/{gss}/relationships/new/parties")
    Mono<Rendering> add(
            @PathVariable String gss, @ModelAttribute NameForm named, @ModelAttribute PartiesForm form, Viewer viewer) {
        if (named.errors(pages.types()).any()) {
            return Mono.just(SeeOther.at(list(gss) + "/new"));
        }
        return register.known(new AreaCode(gss)).flatMap(known -> {
            FormErrors errors = form.errors(known);
            return errors.any()
                    ? Mono.just(second(gss, named, known, form, errors))
                    : register.add(viewer, proposed(gss, named, form, known), named.key())
                            .map(added -> SeeOther.at(next(added, viewer)));
        });
    }

    private static String next(Relationship added, Viewer viewer) {
        return Changes.home(added)
                + (added.isFor(viewer.leadingSide()) ? "/working?adding=true" : "?done=relationship.added");
    }

    private Relationship proposed(String gss, NameForm named, PartiesForm form, Known known) {
        return Relationship.proposed(
                new AreaCode(gss),
                named.name(),
                named.types(pages.types()),
                form.organisationIds(known),
                form.departmentIds(known));
    }

    private Rendering first(String gss, NameForm form, FormErrors errors) {
        Step step = Step.adding(1, "", list(gss) + "/new", list(gss), list(gss));
        return pages.name(step, form, errors).rendering("name");
    }

    private Rendering second(String gss, NameForm named, Known known, PartiesForm form, FormErrors errors) {
        Step step = Step.adding(
                2, named.name(), address(gss, "/new/parties", named), address(gss, "/new", named), list(gss));
        return pages.parties(step, known, form, errors).rendering("parties");
    }

    /** What was typed on the first page travels in the address, so that Back and a reload keep it. */
    private static String address(String gss, String path, NameForm form) {
        return UriComponentsBuilder.fromPath(list(gss) + path)
                .queryParam("name", encoded(form.name()))
                .queryParam("main", encoded(form.main()))
                .queryParam(
                        "blends",
                        form.blends().stream().map(RelationshipAdding::encoded).toArray())
                .queryParam("differs", form.differs())
                .queryParam("key", encoded(form.key()))
                .build(true)
                .toUriString();
    }

    private static String encoded(String typed) {
        return UriUtils.encode(typed, StandardCharsets.UTF_8);
    }

    private static String list(String gss) {
        return "/areas/" + gss + "/relationships";
    }
}
