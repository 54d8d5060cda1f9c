package tandem.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import tandem.AreaCode;
import tandem.NotFound;
import tandem.Rejected;
import tandem.Side;
import tandem.plan.Action.Progress;
import tandem.plan.Action.Status;
import tandem.plan.Change.Kind;
import tandem.plan.Verdicts.Acceptance;

/**
 * The one joint plan of an area, as it stands in one version. Its verbs give the next version, or the same plan when
 * there is nothing to change.
 *
 * @param version 0 for the empty plan; every change makes the next
 * @param verdicts what each side said to this very version; two acceptances make it the agreed one
 * @param agreedVersion the last version that both sides accepted; 0 for none
 * @param nextReference the number of the next action's reference
 * @param change what made this version; nothing for the empty plan
 * @param forms the keys of the forms that added actions, so that pressing a button twice adds one
 */
public record Plan(
        AreaCode area,
        int version,
        List<Action> actions,
        Verdicts verdicts,
        int agreedVersion,
        int nextReference,
        Optional<Change> change,
        Set<String> forms) {

    public Plan {
        actions = List.copyOf(actions);
        forms = Collections.unmodifiableSet(new TreeSet<>(forms));
    }

    public static Plan empty(AreaCode area) {
        return new Plan(area, 0, List.of(), Verdicts.NONE, 0, 1, Optional.empty(), Set.of());
    }

    /** The action that must be there; fails with {@link NotFound} otherwise. */
    public Action action(String reference) {
        return find(reference).orElseThrow(() -> new NotFound("An action", reference));
    }

    public Optional<Action> find(String reference) {
        return actions.stream()
                .filter(action -> action.reference().equals(reference))
                .findFirst();
    }

    /** With one more action at the end, once for each key of a form. */
    public Plan add(Draft draft, List<Reason> reasons, String form, Author by, Instant now) {
        if (forms.contains(form)) {
            return this;
        }
        String reference = "A" + nextReference;
        List<Action> more = new ArrayList<>(actions);
        more.add(Action.of(reference, draft, reasons));
        return next(more, nextReference + 1, new Change(Kind.ADDED, reference, by, now), formsWith(form));
    }

    /**
     * With an action in other words.
     *
     * @param revision the action's when its words were read
     * @throws ChangedMeanwhile if it has another revision, unless it already says what is asked for
     */
    public Plan change(String reference, int revision, Draft draft, Author by, Instant now) {
        Action before = action(reference);
        if (before.revision() != revision && !before.with(draft).equals(before)) {
            throw new ChangedMeanwhile(reference);
        }
        return replace(reference, action -> action.with(draft), new Change(Kind.CHANGED, reference, by, now));
    }

    /**
     * With a report on an action. Notes are added to; only a status can be at odds with another's.
     *
     * @param seen the status when the report was written
     * @throws ChangedMeanwhile if somebody set another status meanwhile and this report sets a third
     */
    public Plan report(String reference, Status seen, Progress progress, Author by, Instant now) {
        Action before = action(reference);
        boolean sets = progress.status() != seen && progress.status() != before.status();
        if (sets && before.status() != seen) {
            throw new ChangedMeanwhile(reference);
        }
        Progress kept = sets ? progress : new Progress(before.status(), progress.note());
        return replace(reference, action -> action.with(kept), new Change(Kind.REPORTED, reference, by, now));
    }

    /**
     * With many changes at once, once for each key of a form; the same plan if they change nothing.
     *
     * @param seen the version on which the changes were decided
     * @throws ChangedMeanwhile if the plan is in another version
     */
    public Plan amend(Amendments amendments, int seen, String form, Author by, Instant now) {
        if (forms.contains(form)) {
            return this;
        }
        if (seen != version) {
            throw new ChangedMeanwhile();
        }
        Amendments.Outcome outcome = amendments.of(actions, nextReference);
        List<String> touched = outcome.touched();
        return touched.isEmpty()
                ? this
                : next(
                        outcome.actions(),
                        nextReference + outcome.added(),
                        Change.amended(touched, by, now),
                        formsWith(form));
    }

    /**
     * With an action one place further up or down.
     *
     * @param from the place where whoever asks saw it, from 0; from elsewhere it does not move a second time
     * @param by -1 for up, 1 for down
     */
    public Plan move(String reference, int from, int by, Author who, Instant now) {
        int at = actions.indexOf(action(reference));
        int to = at + by;
        if (at != from || to < 0 || to >= actions.size()) {
            return this;
        }
        List<Action> moved = new ArrayList<>(actions);
        Collections.swap(moved, at, to);
        return next(moved, nextReference, new Change(Kind.MOVED, reference, who, now), forms);
    }

    /**
     * With a side's yes to exactly this version; the second side's makes it the agreed one.
     *
     * @throws Rejected if that is not this version, there is no action, one has no lead on a side, or the same person
     *     already accepted for the other side
     */
    public Plan accept(Side side, int accepted, Author by, Instant now) {
        refuseOutdated("plan.accept.outdated", accepted);
        if (acceptance(side).isPresent()) {
            return this;
        }
        refuseUnready();
        return with(verdicts.accept(side, by, now));
    }

    /**
     * With a side's no to exactly this version. It agrees nothing and forbids nothing: a later version is accepted as ever.
     *
     * @throws Rejected if that is not this version, it cannot be accepted anyway, or the side accepted it already
     */
    public Plan decline(Side side, int declined, String reason, Author by, Instant now) {
        refuseOutdated("plan.decline.outdated", declined);
        refuseUnready();
        return with(verdicts.decline(side, reason, by, now));
    }

    /** Each side's yes to this version. */
    public Map<Side, Acceptance> acceptances() {
        return verdicts.acceptances();
    }

    /** This side's yes to this version. */
    public Optional<Acceptance> acceptance(Side side) {
        return verdicts.acceptance(side);
    }

    /** Whether it stands for acceptance: there is something in it, and both sides lead each action. */
    public boolean isReady() {
        return !actions.isEmpty() && oneSided().isEmpty();
    }

    /** The references of the actions without a lead on one side or both: with them the plan cannot be accepted. */
    public List<String> oneSided() {
        return actions.stream()
                .filter(action -> !action.isLedByBoth())
                .map(Action::reference)
                .toList();
    }

    public boolean isAgreed() {
        return verdicts.isAgreed();
    }

    private void refuseUnready() {
        if (actions.isEmpty()) {
            throw new Rejected("plan.accept.empty");
        }
        if (!oneSided().isEmpty()) {
            throw new Rejected("plan.accept.one-sided", String.join(", ", oneSided()));
        }
    }

    private void refuseOutdated(String key, int seen) {
        if (seen != version) {
            throw new Rejected(key, seen, version);
        }
    }

    private Set<String> formsWith(String form) {
        Set<String> used = new TreeSet<>(forms);
        used.add(form);
        return used;
    }

    private Plan with(Verdicts more) {
        int agreed = more.isAgreed() ? version : agreedVersion;
        return new Plan(area, version, actions, more, agreed, nextReference, change, forms);
    }

    private Plan replace(String reference, UnaryOperator<Action> changing, Change made) {
        Action before = action(reference);
        Action after = changing.apply(before);
        return after.equals(before)
                ? this
                : next(
                        actions.stream()
                                .map(action -> action.equals(before) ? after : action)
                                .toList(),
                        nextReference,
                        made,
                        forms);
    }

    private Plan next(List<Action> newActions, int newNextReference, Change made, Set<String> newForms) {
        return new Plan(
                area,
                version + 1,
                newActions,
                Verdicts.NONE,
                agreedVersion,
                newNextReference,
                Optional.of(made),
                newForms);
    }
}
