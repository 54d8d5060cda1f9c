package tandem.round;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * @param closings when it was closed, each time
 * @param seenAlone the sides that see their own results before a joint reveal
 * @param reopened how many times it was closed and opened again
 * @param illustrative whether its answers are examples
 * @param version counts changes, so that nobody overwrites another's
 */
public record Round(
        RoundId id,
        Proposal proposal,
        State state,
        List<PinnedRelationship> relationships,
        Map<Side, Yes> openingYes,
        Map<Side, Yes> revealYes,
        List<Instant> closings,
        Set<Side> seenAlone,
        int reopened,
        boolean illustrative,
        long version) {

    /** How long a side waits for the joint reveal before it may see its own results, counted from the last closing. */
    public static final Duration PATIENCE = Duration.ofDays(30);

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
        openingYes = Map.copyOf(openingYes);
        revealYes = Map.copyOf(revealYes);
        closings = List.copyOf(closings);
        seenAlone = Set.copyOf(seenAlone);
        if (proposal.closesOn().isBefore(proposal.opensOn())) {
            throw new Rejected("round.dates.end-before-start");
        }
    }

    /** A round that is being set up. */
    public static Round prepared(RoundId id, Proposal proposal, boolean illustrative) {
        return new Round(
                id, proposal, State.PREPARING, List.of(), Map.of(), Map.of(), List.of(), Set.of(), 0, illustrative, 0);
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
        return with(other, relationships, Map.of(), revealYes, state);
    }

    /**
     * The round as it stands before it is discarded: only one that is being prepared and that both leads have not said yes
     * to. A yes that was given counts no more, so that it cannot open meanwhile.
     */
    public Round discarded() {
        require(State.PREPARING, "round.discard.not-preparing");
        if (openingYes.size() == Side.values().length) {
            throw new Rejected("round.discard.not-preparing");
        }
        return with(Map.of(), revealYes, state);
    }

    public Round agreeToOpen(Side side, PersonId lead, Instant now) {
        require(State.PREPARING, "round.open.not-preparing");
        return with(and(openingYes, side, new Yes(lead, now)), revealYes, state);
    }

    /** Opens the round with the relationships as they stand in the register now. */
    public Round open(List<PinnedRelationship> pinned) {
        require(State.PREPARING, "round.open.not-preparing");
        if (openingYes.size() < Side.values().length) {
            throw new Rejected("round.open.needs-both");
        }
        return with(proposal, pinned, openingYes, revealYes, State.OPEN);
    }

    /** Ends answering; one lead is enough. */
    public Round close(Instant now) {
        require(State.OPEN, "round.close.not-open");
        List<Instant> all = Stream.concat(closings.stream(), Stream.of(now)).toList();
        return with(State.CLOSED, Map.of(), all, seenAlone, reopened);
    }

    /**
     * Opens a closed round again, before anything was seen; both sides' yes to reveal is taken back. Only within thirty
     * days of the first closing, so that nobody keeps the other side waiting by opening again and again.
     */
    public Round reopen(Instant now) {
        require(State.CLOSED, "round.reopen.not-closed");
        if (isAgreedToReveal()) {
            throw new Rejected("round.reopen.revealing");
        }
        if (!seenAlone.isEmpty()) {
            throw new Rejected("round.reopen.seen-alone");
        }
        if (closings.stream().anyMatch(first -> now.isAfter(first.plus(PATIENCE)))) {
            throw new Rejected("round.reopen.late");
        }
        return with(State.OPEN, Map.of(), closings, seenAlone, reopened + 1);
    }

    /** From when a side may see its own results alone, if the round stays closed; empty while it is not. */
    public Optional<Instant> mayBeSeenAloneFrom() {
        return state == State.CLOSED
                ? closings.stream().max(Comparator.naturalOrder()).map(last -> last.plus(PATIENCE))
                : Optional.empty();
    }

    /** The round after a side has chosen to see its own results; from now on it cannot be opened again. */
    public Round seeAlone(Side side, Instant now) {
        require(State.CLOSED, "round.alone.not-closed");
        if (isAgreedToReveal()) {
            throw new Rejected("round.reopen.revealing");
        }
        if (mayBeSeenAloneFrom().filter(from -> !now.isBefore(from)).isEmpty()) {
            throw new Rejected("round.alone.early");
        }
        Set<Side> all = EnumSet.of(side);
        all.addAll(seenAlone);
        return with(state, revealYes, closings, all, reopened);
    }

    /** The round with those yeses only whose person still leads; what both leads have agreed to stays agreed. */
    Round withYesOf(BiPredicate<Side, PersonId> stillLeads) {
        return with(
                state == State.PREPARING ? only(openingYes, stillLeads) : openingYes,
                state == State.CLOSED ? only(revealYes, stillLeads) : revealYes,
                state);
    }

    private static Map<Side, Yes> only(Map<Side, Yes> given, BiPredicate<Side, PersonId> stillLeads) {
        if (given.size() == Side.values().length) {
            return given;
        }
        return given.entrySet().stream()
                .filter(yes -> stillLeads.test(yes.getKey(), yes.getValue().by()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public Round agreeToReveal(Side side, PersonId lead, Instant now) {
        require(State.CLOSED, "round.reveal.not-closed");
        return with(openingYes, and(revealYes, side, new Yes(lead, now)), state);
    }

    public boolean isAgreedToReveal() {
        return revealYes.size() == Side.values().length;
    }

    /** Marks the results as made and frozen; both sides must have agreed. */
    public Round revealed() {
        require(State.CLOSED, "round.reveal.not-closed");
        if (!isAgreedToReveal()) {
            throw new Rejected("round.reveal.needs-both");
        }
        return with(openingYes, revealYes, State.REVEALED);
    }

    /** When it ended: with the second yes to reveal, or at the last closing. Empty while a reveal is under way. */
    public Optional<Instant> endedAt() {
        return switch (state) {
            case PREPARING, OPEN -> Optional.empty();
            case CLOSED, LAPSED ->
                closings.stream().max(Comparator.naturalOrder()).filter(last -> !isAgreedToReveal());
            case REVEALED -> revealYes.values().stream().map(Yes::at).max(Comparator.naturalOrder());
        };
    }

    /** Gives up a closed round that was kept for long enough without a reveal. */
    public Round lapse() {
        require(State.CLOSED, "round.lapse.not-closed");
        if (isAgreedToReveal()) {
            throw new Rejected("round.reopen.revealing");
        }
        return with(openingYes, Map.of(), State.LAPSED);
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
        return with(proposal, shown, openingYes, revealYes, state);
    }

    private void require(State needed, String key) {
        if (state != needed) {
            throw new Rejected(key);
        }
    }

    private Round with(Map<Side, Yes> opening, Map<Side, Yes> reveal, State newState) {
        return with(proposal, relationships, opening, reveal, newState);
    }

    private Round with(
            Proposal proposed,
            List<PinnedRelationship> pinned,
            Map<Side, Yes> opening,
            Map<Side, Yes> reveal,
            State newState) {
        return new Round(
                id, proposed, newState, pinned, opening, reveal, closings, seenAlone, reopened, illustrative, version);
    }

    private Round with(
            State newState,
            Map<Side, Yes> reveal,
            List<Instant> allClosings,
            Set<Side> allSeenAlone,
            int timesReopened) {
        return new Round(
                id,
                proposal,
                newState,
                relationships,
                openingYes,
                reveal,
                allClosings,
                allSeenAlone,
                timesReopened,
                illustrative,
                version);
    }

    private static Map<Side, Yes> and(Map<Side, Yes> given, Side side, Yes yes) {
        Yes other = given.get(side.other());
        if (other != null && other.by().equals(yes.by())) {
            throw new Rejected("round.yes.same-person");
        }
        Map<Side, Yes> all = new EnumMap<>(Side.class);
        all.putAll(given);
        all.putIfAbsent(side, yes);
        return all;
    }
}
