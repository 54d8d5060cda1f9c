package tandem.relationship.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.access.Role;
import tandem.access.Viewer;
import tandem.access.web.OpenTo;
import tandem.area.web.Phrases;
import tandem.relationship.Register;
import tandem.relationship.Vocabulary;

/** The register: the list of an area's relationships, and each of them. */
@Controller
class RelationshipPages {

    private final Changes changes;
    private final Register register;
    private final Vocabulary vocabulary;
    private final Phrases phrases;

    RelationshipPages(Changes changes, Register register, Vocabulary vocabulary, Phrases phrases) {
        this.changes = changes;
        this.register = register;
        this.vocabulary = vocabulary;
        this.phrases = phrases;
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD, Role.COUNCIL_PARTICIPANT, Role.VCS_PARTICIPANT})
    @GetMapping("/areas/{gss}/relationships")
    Mono<Rendering> list(@PathVariable String gss, @ModelAttribute Filter filter, Viewer viewer) {
        return register.known(new AreaCode(gss))
                .map(known -> Rendering.view("relationship/list")
                        .modelAttribute("page", ListPage.of(gss, known, filter, viewer, vocabulary, phrases))
                        .build());
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD, Role.COUNCIL_PARTICIPANT, Role.VCS_PARTICIPANT})
    @GetMapping(Changes.ONE)
    Mono<Rendering> one(@PathVariable String gss, @PathVariable int number, Viewer viewer) {
        return Mono.zip(changes.get(gss, number), register.known(new AreaCode(gss)))
                .map(both -> Rendering.view("relationship/one")
                        .modelAttribute("page", OnePage.of(both.getT1(), both.getT2(), viewer, vocabulary, phrases))
                        .build());
    }
}
