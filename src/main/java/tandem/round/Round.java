package tandem.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import tandem.Rejected;
import tandem.Side;
import tandem.access.PersonId;
import tandem.questionnaire.QuestionnaireId;

/**
 * One self-assessment in an area. Its verbs refuse what the state does not allow.
 *
 * @param proposal what both leads say yes to; the round keeps its own copy of the questionnaires' text
 * @param relationships those asked about, pinned when the round opens
 * @param openingYes each side's yes to terms, questionnaires and dates
 * @param revealYes each side's yes to reveal
 * @param illustrative whether its answers are examples
 * @param version counts changes, so that nobody overwrites another's
 */
public record Round(
        RoundId id,
        Proposal proposal,
        State state,
        List<PinnedRelationship> relationships,
        Yeses openingYes,
        Yeses revealYes,
        Closings closings,
        boolean illustrative,
        long version) {

    /** Where a round stands. */
    public enum State {
        /** Being set up: nothing is asked yet, everything can change. */
        PREPARING,
        /** Participants can answer. */
        OPEN,
        /** Answers are in; nobody has seen any. */
        CLOSED,
        /** Closed for so long without a reveal that its answers are erased: it has no results any more. */
        LAPSED,
        /** Both leads agreed; the results are frozen. */
        REVEALED
    }

    public Round {
        relationships = List.copyOf(relationships);
        if (proposal.closesOn().isBefore(proposal.opensOn())) {
            throw new Rejected("round.dates.end-before-start");
        }
    }

    /** A round that is being set up. */
    public static Round prepared(RoundId id, Proposal proposal, boolean illustrative) {
        return new Round(
                id, proposal, State.PREPARING, List.of(), Yeses.NONE, Yeses.NONE, Closings.NONE, illustrative, 0);
    }

    public String title() {
        return proposal.title();
    }

    public Terms terms() {
        return proposal.terms();
    }

    /** What is asked. */
    public List<QuestionnaireId> questionnaires() {
        return proposal.questionnaires();
    }

    /** Whether only the statements of the short form are asked. */
    public boolean shortForm() {
        return proposal.shortForm();
    }

    /** The planned first day to answer. */
    public LocalDate opensOn() {
        return proposal.opensOn();
    }

    /** The planned last day to answer. */
    public LocalDate closesOn() {
        return proposal.closesOn();
    }

    /** The round with another proposal; both leads have to say yes again. */
    public Round changed(Proposal other) {
        require(State.PREPARING, "round.change.not-preparing");
        return with(other, relationships, Yeses.NONE, state);
    }

    /**
     * The round as it stands before it is discarded: only one that is being prepared and that both leads have not said yes
     * to. A yes that was given counts no more, so that it cannot open meanwhile.
     */
    public Round discarded() {
        require(State.PREPARING, "round.discard.not-preparing");
        if (openingYes.isFromBoth()) {
            throw new Rejected("round.discard.not-preparing");
        }
        return with(proposal, relationships, Yeses.NONE, state);
    }

    public Round agreeToOpen(Side side, PersonId lead, Instant now) {
        require(State.PREPARING, "round.open.not-preparing");
        return with(proposal, relationships, openingYes.and(side, new Yes(lead, now)), state);
    }

    /** Opens the round with the relationships as they stand in the register now. */
    public Round open(List<PinnedRelationship> pinned) {
        require(State.PREPARING, "round.open.not-preparing");
        if (!openingYes.isFromBoth()) {
            throw new Rejected("round.open.needs-both");
        }
        return with(proposal, pinned, openingYes, State.OPEN);
    }

    /** Ends answering; one lead is enough. */
    public Round close(Instant now) {
        require(State.OPEN, "round.close.not-open");
        return with(State.CLOSED, Yeses.NONE, closings.with(now));
    }

    /** Opens a closed round again, before anything was seen; both sides' yes to reveal is taken back. */
    public Round reopen(Instant now) {
        require(State.CLOSED, "round.reopen.not-closed");
        requireNoRevealUnderWay();
        return with(State.OPEN, Yeses.NONE, closings.openedAgain(now));
    }

    /** From when a side may see its own results alone, if the round stays closed; empty while it is not. */
    public Optional<Instant> mayBeSeenAloneFrom() {
        return state == State.CLOSED ? closings.patientUntil() : Optional.empty();
    }

    /** The round after a side has chosen to see its own results; from now on it cannot be opened again. */
    public Round seeAlone(Side side, Instant now) {
        require(State.CLOSED, "round.alone.not-closed");
        requireNoRevealUnderWay();
        return with(state, revealYes, closings.seenBy(side, now));
    }

    /** The round with those yeses only whose person still leads; what both leads have agreed to stays agreed. */
    Round withYesOf(BiPredicate<Side, PersonId> stillLeads) {
        Yeses opening = state == State.PREPARING ? openingYes.onlyOf(stillLeads) : openingYes;
        Yeses reveal = state == State.CLOSED ? revealYes.onlyOf(stillLeads) : revealYes;
        return with(state, reveal, closings).with(proposal, relationships, opening, state);
    }

    public Round agreeToReveal(Side side, PersonId lead, Instant now) {
        require(State.CLOSED, "round.reveal.not-closed");
        return with(state, revealYes.and(side, new Yes(lead, now)), closings);
    }

    public boolean isAgreedToReveal() {
        return revealYes.isFromBoth();
    }

    /** Marks the results as made and frozen; both sides must have agreed. */
    public Round revealed() {
        require(State.CLOSED, "round.reveal.not-closed");
        if (!isAgreedToReveal()) {
            throw new Rejected("round.reveal.needs-both");
        }
        return with(State.REVEALED, revealYes, closings);
    }

    /** When it ended: with the second yes to reveal, or at the last closing. Empty while a reveal is under way. */
    public Optional<Instant> endedAt() {
        return switch (state) {
            case PREPARING, OPEN -> Optional.empty();
            case CLOSED, LAPSED -> closings.last().filter(last -> !isAgreedToReveal());
            case REVEALED -> revealYes.last();
        };
    }

    /** Gives up a closed round that was kept for long enough without a reveal. */
    public Round lapse() {
        require(State.CLOSED, "round.lapse.not-closed");
        requireNoRevealUnderWay();
        return with(State.LAPSED, Yeses.NONE, closings);
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean isRevealed() {
        return state == State.REVEALED;
    }

    /** What this side may see of it: relationships within the VCS are the VCS's own unless both leads chose otherwise. */
    public Round seenBy(Side side) {
        if (side == Side.VCS || terms().showVcsRelationshipsToCouncil()) {
            return this;
        }
        List<PinnedRelationship> shown =
                relationships.stream().filter(each -> !each.isWithinVcs()).toList();
        return with(proposal, shown, openingYes, state);
    }

    private void require(State needed, String key) {
        if (state != needed) {
            throw new Rejected(key);
        }
    }

    private void requireNoRevealUnderWay() {
        if (isAgreedToReveal()) {
            throw new Rejected("round.reopen.revealing");
        }
    }

    private Round with(Proposal proposed, List<PinnedRelationship> pinned, Yeses opening, State newState) {
        return new Round(id, proposed, newState, pinned, opening, revealYes, closings, illustrative, version);
    }

    private Round with(State newState, Yeses reveal, Closings allClosings) {
        return new Round(id, proposal, newState, relationships, openingYes, reveal, allClosings, illustrative, version);
    }
}
