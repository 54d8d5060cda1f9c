package tandem.relationship.web;

import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.Forbidden;
import tandem.Rejected;
import tandem.access.Viewer;
import tandem.area.web.Phrases;
import tandem.relationship.Register;
import tandem.relationship.Relationship;
import tandem.relationship.RelationshipId;
import tandem.relationship.Relationships;
import tandem.relationship.Vocabulary;
import tandem.site.web.SeeOther;

/** What all forms that change a relationship have in common: read it, save it, go on or say why not. */
@Component
class Changes {

    /** The address of one relationship. */
    static final String ONE = "/areas/{gss}/relationships/{number:[1-9][0-9]{0,5}}";

    private final Relationships relationships;
    private final Register register;
    private final Vocabulary vocabulary;
    private final Phrases phrases;

    Changes(Relationships relationships, Register register, Vocabulary vocabulary, Phrases phrases) {
        this.relationships = relationships;
        this.register = register;
        this.vocabulary = vocabulary;
        this.phrases = phrases;
    }

    Mono<Relationship> get(String gss, int number) {
        return relationships.get(new RelationshipId(new AreaCode(gss), number));
    }

    /** Reads a relationship for a form that changes it. */
    Mono<Relationship> toChange(Viewer viewer, String gss, int number) {
        return get(gss, number)
                .filter(stored -> stored.isFor(viewer.leadingSide()))
                .switchIfEmpty(Mono.error(() -> new Forbidden("relationship.within-vcs.only")));
    }

    /** Saves what the form of one part changed; if somebody else was quicker, says what they wrote. */
    Mono<Rendering> save(
            Viewer viewer,
            Relationship changed,
            String part,
            String next,
            Function<Rejected, Mono<Rendering>> refused) {
        return register.change(viewer, changed)
                .map(saved -> SeeOther.at(next))
                .onErrorResume(Forbidden.class, Mono::error)
                .onErrorResume(
                        Rejected.class, why -> told(viewer, changed.id(), part).flatMap(refused));
    }

    private Mono<Rejected> told(Viewer viewer, RelationshipId id, String part) {
        return Mono.zip(relationships.get(id), register.known(id.area()))
                .map(now -> OnePage.of(now.getT1(), now.getT2(), viewer, vocabulary, phrases)
                        .rowsOf(part))
                .map(now -> new Rejected("relationship.changed-to", now));
    }

    static String list(Relationship relationship) {
        return "/areas/" + relationship.id().area() + "/relationships";
    }

    static String home(Relationship relationship) {
        return list(relationship) + "/" + relationship.id().number();
    }

    static String changed(Relationship relationship) {
        return home(relationship) + "?done=relationship.changed";
    }
}
