package tandem.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tandem.Rejected;
import tandem.Side;
import tandem.access.PersonId;
import tandem.questionnaire.QuestionnaireId;

/**
 * One self-assessment in an area. Its verbs refuse what the state does not allow.
 *
 * @param questionnaires what is asked; the round keeps its own copy of their text
 * @param shortForm whether only the statements of the short form are asked
 * @param relationships those asked about, pinned when the round opens
 * @param opensOn the planned first day, and {@code closesOn} the last day to answer
 * @param openingYes each side's yes to terms, questionnaires and dates
 * @param revealYes each side's yes to reveal
 * @param reopened how many times it was closed and opened again
 * @param illustrative whether its answers are examples
 * @param version counts changes, so that nobody overwrites another's
 */
public record Round(
        RoundId id,
        String title,
        State state,
        Terms terms,
        List<QuestionnaireId> questionnaires,
        boolean shortForm,
        List<PinnedRelationship> relationships,
        LocalDate opensOn,
        LocalDate closesOn,
        Map<Side, Yes> openingYes,
        Map<Side, Yes> revealYes,
        int reopened,
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
        /** Both leads agreed; the results are frozen. */
        REVEALED
    }

    public Round {
        questionnaires = List.copyOf(questionnaires);
        relationships = List.copyOf(relationships);
        openingYes = Map.copyOf(openingYes);
        revealYes = Map.copyOf(revealYes);
        if (closesOn.isBefore(opensOn)) {
            throw new Rejected("round.dates.end-before-start");
        }
    }

    public static Round prepared(
            RoundId id,
            String title,
            Terms terms,
            List<QuestionnaireId> questionnaires,
            boolean shortForm,
            LocalDate opensOn,
            LocalDate closesOn,
            boolean illustrative) {
        return new Round(
                id,
                title,
                State.PREPARING,
                terms,
                questionnaires,
                shortForm,
                List.of(),
                opensOn,
                closesOn,
                Map.of(),
                Map.of(),
                0,
                illustrative,
                0);
    }

    /** The round with other terms, questionnaires or dates; both leads have to say yes again. */
    public Round changed(
            String newTitle,
            Terms newTerms,
            List<QuestionnaireId> newQuestionnaires,
            boolean newShortForm,
            LocalDate newOpensOn,
            LocalDate newClosesOn) {
        require(State.PREPARING, "round.change.not-preparing");
        return new Round(
                id,
                newTitle,
                state,
                newTerms,
                newQuestionnaires,
                newShortForm,
                relationships,
                newOpensOn,
                newClosesOn,
                Map.of(),
                revealYes,
                reopened,
                illustrative,
                version);
    }

    /** What both leads say yes to. */
    public Proposal proposal() {
        return new Proposal(title, terms, questionnaires, shortForm, opensOn, closesOn);
    }

    public Round agreeToOpen(Side side, PersonId lead, Instant now) {
        require(State.PREPARING, "round.open.not-preparing");
        return withYes(with(openingYes, side, new Yes(lead, now)), revealYes, state);
    }

    /** Opens the round with the relationships as they stand in the register now. */
    public Round open(List<PinnedRelationship> pinned) {
        require(State.PREPARING, "round.open.not-preparing");
        if (openingYes.size() < Side.values().length) {
            throw new Rejected("round.open.needs-both");
        }
        return new Round(
                id,
                title,
                State.OPEN,
                terms,
                questionnaires,
                shortForm,
                pinned,
                opensOn,
                closesOn,
                openingYes,
                revealYes,
                reopened,
                illustrative,
                version);
    }

    /** Ends answering; one lead is enough. */
    public Round close() {
        require(State.OPEN, "round.close.not-open");
        return withYes(openingYes, Map.of(), State.CLOSED);
    }

    /** Opens a closed round again, before anything was revealed; both sides' yes to reveal is taken back. */
    public Round reopen() {
        require(State.CLOSED, "round.reopen.not-closed");
        if (isAgreedToReveal()) {
            throw new Rejected("round.reopen.revealing");
        }
        return new Round(
                id,
                title,
                State.OPEN,
                terms,
                questionnaires,
                shortForm,
                relationships,
                opensOn,
                closesOn,
                openingYes,
                Map.of(),
                reopened + 1,
                illustrative,
                version);
    }

    public Round agreeToReveal(Side side, PersonId lead, Instant now) {
        require(State.CLOSED, "round.reveal.not-closed");
        return withYes(openingYes, with(revealYes, side, new Yes(lead, now)), state);
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
        return withYes(openingYes, revealYes, State.REVEALED);
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean isRevealed() {
        return state == State.REVEALED;
    }

    private void require(State needed, String key) {
        if (state != needed) {
            throw new Rejected(key);
        }
    }

    private Round withYes(Map<Side, Yes> opening, Map<Side, Yes> reveal, State newState) {
        return new Round(
                id,
                title,
                newState,
                terms,
                questionnaires,
                shortForm,
                relationships,
                opensOn,
                closesOn,
                opening,
                reveal,
                reopened,
                illustrative,
                version);
    }

    private static Map<Side, Yes> with(Map<Side, Yes> given, Side side, Yes yes) {
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
