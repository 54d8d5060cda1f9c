package tandem.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.NotFound;
import tandem.Rejected;

/** Hands out links to roles, exchanges them once, and opens sessions. Opening a link changes nothing. */
@Component
public class Doorkeeper {

    /** How long somebody stays signed in on one device. */
    public static final Duration SESSION = Duration.ofDays(7);

    private final AccessLinks links;
    private final Sessions sessions;
    private final Clock clock;

    Doorkeeper(AccessLinks links, Sessions sessions, Clock clock) {
        this.links = links;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Makes a claim link for a person's role and gives the secret that stands in it. */
    public Mono<Secret> invite(PersonId person, String name, Role role, Optional<AreaCode> area) {
        return invite(Secret.random(), person, name, role, area);
    }

    /** Makes a claim link with this secret; the same one again changes nothing, so that a form can be sent twice. */
    public Mono<Secret> invite(Secret secret, PersonId person, String name, Role role, Optional<AreaCode> area) {
        return links.add(AccessLink.claim(secret, person, name, role, area)).thenReturn(secret);
    }

    /** What a link is for; the same answer for a wrong secret and for one that never was. */
    public Mono<AccessLink> look(String text, AccessLink.Kind kind) {
        return Mono.just(text)
                .filter(Secret::isValid)
                .flatMap(valid -> links.find(new Secret(valid).hash()))
                .filter(link -> link.kind() == kind)
                .switchIfEmpty(Mono.error(() -> new NotFound("A link", "like this")));
    }

    /** Exchanges a claim link for a return link that is made here and now. */
    public Mono<Secret> claim(String text) {
        return claim(text, Secret.random());
    }

    /**
     * Exchanges a claim link for a return link. Fails with {@code access.claim.used} from the second time on, unless it
     * is the same exchange sent again, so that a double click does not cost anybody their return link.
     *
     * @param kept the secret of the return link, made for this exchange and shown to nobody else
     * @return the secret of the return link
     */
    public Mono<Secret> claim(String text, Secret kept) {
        return look(text, AccessLink.Kind.CLAIM)
                .flatMap(link -> links.use(link.hash(), kept.hash(), now())
                        .filter(Boolean::booleanValue)
                        .switchIfEmpty(Mono.error(() -> new Rejected("access.claim.used")))
                        .flatMap(ours -> links.add(link.exchangedFor(kept)))
                        .thenReturn(kept));
    }

    /** Signs in with a return link and gives the secret for the cookie. */
    public Mono<Secret> signIn(String text) {
        return look(text, AccessLink.Kind.RETURN).flatMap(link -> open(link.viewer()));
    }

    public Mono<Secret> open(Viewer viewer) {
        return sessions.open(viewer, now().plus(SESSION));
    }

    /** Opens a session of somebody who may change between the roles of all these people, who are one human being. */
    public Mono<Secret> open(Viewer viewer, List<PersonId> people) {
        return sessions.open(viewer, people, now().plus(SESSION));
    }

    /** Ends every session of this viewer and of these people, who are one human being, on every device. */
    public Mono<Void> signOutEverywhere(Viewer viewer, List<PersonId> people) {
        Flux<String> ids = Flux.fromIterable(people).map(PersonId::value);
        return (viewer.isVisitor() ? ids : ids.startWith(viewer.id()))
                .distinct()
                .concatMap(sessions::closeAll)
                .then();
    }

    /** When the person exchanged a claim link; empty as long as none was. */
    public Mono<Instant> claimed(PersonId person) {
        return links.list(person)
                .flatMap(link -> Mono.justOrEmpty(link.used()))
                .sort()
                .next();
    }

    /** Takes every link and session from a person, for example from a lead who was replaced. */
    public Mono<Void> dismiss(PersonId person) {
        return links.removeAll(person).then(sessions.closeAll(person.value()));
    }

    private Instant now() {
        return clock.instant();
    }
}
