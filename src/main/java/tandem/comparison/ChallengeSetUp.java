package tandem.comparison;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import tandem.Days;
import tandem.NotFound;
import tandem.Rejected;
import tandem.access.Log;
import tandem.access.PersonId;
import tandem.access.Secret;
import tandem.access.Viewer;
import tandem.area.Areas;

/**
 * Makes peer challenges, invites peers and ends challenges. Only an administrator does, and sees no results. The log of
 * every area that is asked tells of it.
 */
@Component
public class ChallengeSetUp {

    private static final long TRIES = 3;

    private final PeerChallenges challenges;
    private final PeerLinks peerLinks;
    private final Areas areas;
    private final Log log;
    private final Clock clock;

    ChallengeSetUp(PeerChallenges challenges, PeerLinks peerLinks, Areas areas, Log log, Clock clock) {
        this.challenges = challenges;
        this.peerLinks = peerLinks;
        this.areas = areas;
        this.log = log;
        this.clock = clock;
    }

    /** The id of the challenge that is made with the form of this key. */
    public static String idOf(Secret key) {
        return "c-" + key.keyFor("challenge").substring(0, 20);
    }

    /**
     * Makes a challenge and a link for each peer. The same form sent again gives the same challenge and links; with
     * something else in it, it is rejected as {@code comparison.exists}.
     *
     * @param key of the form, from which ids and links are made
     */
    public Mono<List<InvitedPeer>> create(Viewer by, Secret key, ChallengeProposal proposal) {
        List<InvitedPeer> peers = PeerLinks.draw(key, proposal.peers());
        return byAdministrator(by)
                .thenMany(Flux.fromIterable(proposal.areas()))
                .concatMap(areas::get)
                .then(Mono.fromSupplier(() -> challenge(idOf(key), proposal, peers)))
                .flatMap(asked -> challenges
                        .add(asked)
                        .flatMap(added ->
                                tell(by, added, "comparison.asked", added.id()).then(tellOf(by, added, peers)))
                        .onErrorResume(Rejected.class, taken -> unlessSame(asked, taken)))
                .thenMany(Flux.fromIterable(peers))
                .concatMap(peerLinks::invite)
                .collectList();
    }

    private PeerChallenge challenge(String id, ChallengeProposal proposal, List<InvitedPeer> peers) {
        List<PersonId> ids = peers.stream().map(peer -> peer.person().id()).toList();
        return new PeerChallenge(id, proposal.name(), proposal.areas(), ids, proposal.until(), Consents.none(), 0)
                .endOn(proposal.until(), today());
    }

    private Mono<Void> unlessSame(PeerChallenge asked, Rejected taken) {
        return challenges
                .find(asked.id())
                .filter(asked::asksTheSameAs)
                .switchIfEmpty(Mono.error(taken))
                .then();
    }

    /** One more peer, with a link; the same form sent again gives the same link. */
    public Mono<InvitedPeer> addPeer(Viewer by, String id, Secret key, String name) {
        InvitedPeer peer = PeerLinks.draw(key, List.of(name)).get(0);
        return asked(by, id)
                .filter(challenge -> !challenge.hasPeer(peer.person().id()))
                .flatMap(challenge -> peerLinks
                        .isTaken(name, challenge.peers())
                        .flatMap(taken -> taken
                                ? Mono.error(new Rejected("comparison.peer.namesake", name))
                                : challenges.save(
                                        challenge.addPeer(peer.person().id(), today())))
                        .flatMap(saved -> tellOf(by, saved, List.of(peer))))
                .retryWhen(Retry.max(TRIES).filter(ChallengeSetUp::isOvertaken))
                .then(Mono.defer(() -> peerLinks.invite(peer)));
    }

    /** A new link for a peer who lost theirs; links and sessions until now end. */
    public Mono<InvitedPeer> renew(Viewer by, String id, PersonId person) {
        return asked(by, id)
                .filter(challenge -> challenge.running(today()).hasPeer(person))
                .flatMap(challenge -> peerLinks
                        .renew(person)
                        .flatMap(peer -> tell(by, challenge, "comparison.peer-new-link", person.value())
                                .thenReturn(peer)))
                .switchIfEmpty(Mono.error(() -> new NotFound("A peer", person)));
    }

    /** Moves the last day. */
    public Mono<PeerChallenge> endOn(Viewer by, String id, LocalDate day) {
        return change(by, id, "comparison.until-changed", challenge -> challenge.endOn(day, today()));
    }

    /** Ends a challenge at once and for good. */
    public Mono<PeerChallenge> end(Viewer by, String id) {
        return change(by, id, "comparison.ended-early", challenge -> challenge.end(today()));
    }

    public LocalDate today() {
        return Days.today(clock);
    }

    private Mono<PeerChallenge> change(Viewer by, String id, String what, UnaryOperator<PeerChallenge> change) {
        return asked(by, id)
                .flatMap(before -> Mono.just(change.apply(before))
                        .filter(after -> !after.equals(before))
                        .flatMap(challenges::save)
                        .flatMap(saved -> tell(by, saved, what, id).thenReturn(saved))
                        .defaultIfEmpty(before));
    }

    private Mono<Void> tellOf(Viewer by, PeerChallenge challenge, List<InvitedPeer> peers) {
        return Flux.fromIterable(peers)
                .concatMap(peer -> tell(
                        by,
                        challenge,
                        "comparison.peer-added",
                        peer.person().id().value()))
                .then();
    }

    private Mono<Void> tell(Viewer by, PeerChallenge challenge, String what, String object) {
        return Flux.fromIterable(challenge.areas())
                .concatMap(area -> log.append(by, area, what, object))
                .then();
    }

    private Mono<PeerChallenge> asked(Viewer by, String id) {
        return byAdministrator(by)
                .then(challenges.find(id))
                .switchIfEmpty(Mono.error(() -> new NotFound("A peer challenge", id)));
    }

    private static boolean isOvertaken(Throwable wrong) {
        return wrong instanceof Rejected rejected && rejected.key().equals("comparison.changed-meanwhile");
    }

    private static Mono<Void> byAdministrator(Viewer by) {
        return Mono.fromRunnable(by::requireAdministrator);
    }
}
