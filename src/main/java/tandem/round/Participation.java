package tandem.round;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.Rejected;
import tandem.access.Secret;

/**
 * That somebody was invited, claimed the invitation and submitted; never what they said. Holds hashes that let a link be
 * checked, from which no answer can be found.
 *
 * @param who the name or post by which the inviting lead knows them; empty once that was erased
 * @param invitation the hash of the secret in the invitation link
 * @param verifier what the return link's secret must give for {@link #VERIFIER}; absent before claiming
 * @param replaced the hashes and verifiers of links in whose place newer ones were made: their holders are told so
 */
public record Participation(
        ParticipationId id,
        Affiliation affiliation,
        String who,
        State state,
        String invitation,
        Optional<Instant> claimedAt,
        Optional<String> verifier,
        Set<String> replaced,
        long version) {

    public Participation {
        replaced = Set.copyOf(replaced);
    }

    /** The purpose of the verifier's key; keys of parts are made for other purposes. */
    public static final String VERIFIER = "verifier";

    /** How far a participant has come. */
    public enum State {
        /** Has a link, has not opened it with Continue. */
        INVITED,
        /** Exchanged the invitation for a return link; may be answering. */
        CLAIMED,
        /** Began to submit: only the same link can finish it. */
        SUBMITTING,
        /** Counted. */
        SUBMITTED
    }

    public static Participation invited(ParticipationId id, Affiliation affiliation, String who, Secret invitation) {
        return new Participation(
                id,
                affiliation,
                who,
                State.INVITED,
                invitation.hash(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                0);
    }

    /** Exchanges the invitation for a return link; refused from the second time on. */
    public Participation claim(Secret returnLink, Instant now) {
        if (state != State.INVITED) {
            throw new Rejected("round.invitation.used");
        }
        return with(State.CLAIMED, invitation, Optional.of(now), Optional.of(returnLink.keyFor(VERIFIER)));
    }

    /** Gives a new invitation; what the old link's owner saved can never count. Refused once submitting began. */
    public Participation reinvite(Secret newInvitation) {
        if (state == State.SUBMITTING || state == State.SUBMITTED) {
            throw new Rejected("round.invitation.already-submitting");
        }
        Set<String> old = Stream.of(replaced.stream(), Stream.of(invitation), verifier.stream())
                .flatMap(Function.identity())
                .collect(Collectors.toSet());
        return new Participation(
                id,
                affiliation,
                who,
                State.INVITED,
                newInvitation.hash(),
                Optional.empty(),
                Optional.empty(),
                old,
                version);
    }

    /** What is left of an invitation that is taken back: only one that nobody has used. */
    public Participation withdrawn() {
        if (state != State.INVITED) {
            throw new Rejected("round.withdraw.used");
        }
        return this;
    }

    /** The participation of somebody whose name is erased; what they do, or did, with their link stays as it is. */
    public Participation withoutName() {
        return new Participation(id, affiliation, "", state, invitation, claimedAt, verifier, replaced, version);
    }

    public Participation beginSubmitting() {
        if (state != State.CLAIMED && state != State.SUBMITTING) {
            throw new Rejected("round.submit.not-claimed");
        }
        return with(State.SUBMITTING, invitation, claimedAt, verifier);
    }

    public Participation submitted() {
        if (state != State.SUBMITTING && state != State.SUBMITTED) {
            throw new Rejected("round.submit.not-begun");
        }
        return with(State.SUBMITTED, invitation, claimedAt, verifier);
    }

    /** Whether this secret is the one that the return link holds. */
    public boolean isOpenedBy(Secret secret) {
        return verifier.filter(secret.keyFor(VERIFIER)::equals).isPresent();
    }

    /** Whether this secret is that of a return link in whose place a newer invitation was made. */
    public boolean wasOpenedBy(Secret secret) {
        return replaced.contains(secret.keyFor(VERIFIER));
    }

    private Participation with(
            State newState, String newInvitation, Optional<Instant> claimed, Optional<String> newVerifier) {
        return new Participation(
                id, affiliation, who, newState, newInvitation, claimed, newVerifier, replaced, version);
    }
}
