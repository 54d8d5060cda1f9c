package tandem.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import tandem.NotFound;
import tandem.Rejected;
import tandem.Side;
import tandem.access.Log;
import tandem.access.Secret;
import tandem.access.Sessions;
import tandem.access.Viewer;
import tandem.store.Compaction;

/**
 * Invites people to a round. Each lead invites and sees their own side only. Inviting are made from the key of the form
 * they were typed into: the same form sent twice invites once and gives the same links.
 */
@Component
public class Inviting {

    private static final int ATTEMPTS = 3;

    private final Rounds rounds;
    private final Participations participations;
    private final Affiliations affiliations;
    private final Sessions sessions;
    private final Log log;
    private final Compaction compaction;

    Inviting(
            Rounds rounds,
            Participations participations,
            Affiliations affiliations,
            Sessions sessions,
            Log log,
            Compaction compaction) {
        this.rounds = rounds;
        this.participations = participations;
        this.affiliations = affiliations;
        this.sessions = sessions;
        this.log = log;
        this.compaction = compaction;
    }

    /** Those whom the viewer's own side has invited, by affiliation. */
    public Flux<Participation> list(Viewer by, RoundId id) {
        return Mono.fromCallable(by::leadingSide)
                .flatMapMany(side -> participations
                        .list(id)
                        .filter(each -> each.affiliation().side() == side));
    }

    /**
     * Invites people of the viewer's own side, all or none. Rejected as {@code round.invitation.exists} if an
     * organisation was invited before and answers once, as {@code round.invitation.same-person} if the same person was.
     *
     * @param key of the form; the links' secrets are made from it
     */
    public Mono<List<Invited>> invite(Viewer by, RoundId id, List<Invitee> invitees, Secret key) {
        Side side = by.leadingSide();
        return rounds.get(id)
                .doOnNext(Inviting::refuseUnlessInviting)
                .flatMap(round -> Mono.zip(
                                affiliations.list(id.area(), side).collectMap(Affiliation::id),
                                participations.list(id).collectList())
                        .map(known -> drawUp(round, invitees, key, known.getT1(), known.getT2())))
                .flatMap(drawn -> Flux.fromIterable(drawn).concatMap(this::add).collectList())
                .flatMap(invited -> logged(by, "round.invited", id).thenReturn(invited));
    }

    private static List<Invited> drawUp(
            Round round, List<Invitee> invitees, Secret key, Map<String, Affiliation> known, List<Participation> now) {
        List<Participation> all = new ArrayList<>(now);
        List<Invited> drawn = new ArrayList<>();
        for (int line = 0; line < invitees.size(); line++) {
            Affiliation affiliation = known.get(invitees.get(line).affiliation());
            if (affiliation == null) {
                throw new NotFound("An affiliation", "like this");
            }
            String who = invitees.get(line).who();
            String purpose = "invitation " + line + " of " + affiliation.id() + ": " + who;
            Invited invited = draw(round, affiliation, who, key.secretFor(purpose));
            new OneVoice(round.terms().promise(), all).refuse(invited.participation());
            all.add(invited.participation());
            drawn.add(invited);
        }
        return drawn;
    }

    private static Invited draw(Round round, Affiliation affiliation, String who, Secret secret) {
        boolean oneVoice = affiliation.side() == Side.VCS && round.terms().promise() == Promise.ANONYMOUS;
        String name = oneVoice
                ? affiliation.id().substring(affiliation.id().indexOf('/') + 1)
                : secret.keyFor("participation").substring(0, 20);
        ParticipationId id = new ParticipationId(round.id(), affiliation.side().key() + "-" + name);
        return new Invited(Participation.invited(id, affiliation, who, secret), secret);
    }

    private Mono<Invited> add(Invited invited) {
        Participation wanted = invited.participation();
        return participations
                .add(wanted)
                .onErrorResume(
                        Rejected.class,
                        taken -> participations
                                .get(wanted.id())
                                .filter(before -> before.invitation().equals(wanted.invitation()))
                                .switchIfEmpty(Mono.error(taken)))
                .map(added -> new Invited(added, invited.invitation()));
    }

    /**
     * Gives one of the viewer's own side a new link in place of the old; refused once submitting began.
     *
     * @param key of the form, which a page has once for all its rows: two people's links differ all the same
     */
    public Mono<Invited> renew(Viewer by, ParticipationId id, Secret key) {
        Secret secret = key.secretFor("new invitation of " + id);
        return rounds.get(id.round())
                .doOnNext(Inviting::refuseUnlessInviting)
                .then(Mono.defer(() -> own(by, id)))
                .flatMap(before -> before.invitation().equals(secret.hash())
                        ? Mono.just(before)
                        : participations
                                .save(before.reinvite(secret))
                                .flatMap(saved -> sessions.closeAll(id.toString())
                                        .then(logged(by, "round.invitation-renewed", id.round()))
                                        .thenReturn(saved)))
                .map(saved -> new Invited(saved, secret));
    }

    /** Takes back an invitation of the viewer's own side that nobody has used. */
    public Mono<Void> withdraw(Viewer by, ParticipationId id) {
        return own(by, id)
                .map(Participation::withdrawn)
                .flatMap(withdrawn ->
                        participations.remove(withdrawn).then(logged(by, "round.invitation-withdrawn", id.round())));
    }

    /** One of the viewer's own side. */
    public Mono<Participation> get(Viewer by, ParticipationId id) {
        return Mono.defer(() -> own(by, id));
    }

    /** Erases the name of one of the viewer's own side, in every state of the round, and rewrites the file without it. */
    public Mono<Void> eraseName(Viewer by, ParticipationId id) {
        return Mono.defer(() -> own(by, id))
                .filter(found -> !found.who().isEmpty())
                .flatMap(found -> participations.save(found.withoutName()))
                .retryWhen(Retry.max(ATTEMPTS).filter(Inviting::isChangedMeanwhile))
                .flatMap(erased -> logged(by, "round.name-erased", id.round()))
                .then(Mono.defer(compaction::compact));
    }

    private static boolean isChangedMeanwhile(Throwable failure) {
        return failure instanceof Rejected rejected && rejected.key().equals("round.changed-meanwhile");
    }

    private Mono<Participation> own(Viewer by, ParticipationId id) {
        Side side = by.leadingSide();
        return participations
                .get(id)
                .filter(found -> found.affiliation().side() == side)
                .switchIfEmpty(Mono.error(new NotFound("A participation", id)));
    }

    /** The log says that somebody was invited, never who: both leads read it. */
    private Mono<Void> logged(Viewer by, String what, RoundId round) {
        return log.append(by, round.area(), what, round.toString());
    }

    private static void refuseUnlessInviting(Round round) {
        if (!round.terms().mode().asksParticipants()) {
            throw new Rejected("round.invitation.together");
        }
        if (round.state() != Round.State.PREPARING && !round.isOpen()) {
            throw new Rejected("round.invitation.closed");
        }
    }
}
