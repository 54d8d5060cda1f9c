package tandem.relationship.web;

import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.Rejected;
import tandem.access.Viewer;
import tandem.relationship.Register;
import tandem.relationship.Relationship;
import tandem.relationship.RelationshipId;
import tandem.relationship.Relationships;

/** What all forms that change a relationship have in common: read it, save it, go on or say why not. */
@Component
class Changes {

    /** The address of one relationship. */
    static final String ONE = "/areas/{gss}/relationships/{number:[1-9][0-9]{0,5}}";

    private final Relationships relationships;
    private final Register register;

    Changes(Relationships relationships, Register register) {
        this.relationships = relationships;
        this.register = register;
    }

    Mono<Relationship> get(String gss, int number) {
        return relationships.get(new RelationshipId(new AreaCode(gss), number));
    }

    Mono<Rendering> save(
            Viewer viewer, Relationship changed, String next, Function<Rejected, Mono<Rendering>> refused) {
        return register.change(viewer, changed).map(saved -> Replies.to(next)).onErrorResume(Rejected.class, refused);
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
