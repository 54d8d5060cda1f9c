package tandem.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.Rejected;
import tandem.Side;
import tandem.UnseenMarks;
import tandem.access.PersonId;

/**
 * What both sides said to one exact version of the plan: yes, or no with a reason. Neither is taken back, also when
 * whoever said it leads no longer; after a no, its side can still say yes.
 *
 * @param acceptances each side's yes
 * @param declines every no, in the order in which they were said
 */
public record Verdicts(Map<Side, Acceptance> acceptances, List<Decline> declines) {

    /** The longest reason for a no, in characters. */
    public static final int LONGEST_REASON = 2_000;

    static final Verdicts NONE = new Verdicts(Map.of(), List.of());

    public Verdicts {
        acceptances = Map.copyOf(acceptances);
        declines = List.copyOf(declines);
    }

    /**
     * With a side's yes; the same if it was given already.
     *
     * @throws Rejected if the same person already accepted for the other side
     */
    Verdicts accept(Side side, Author by, Instant now) {
        if (acceptances.containsKey(side)) {
            return this;
        }
        Acceptance other = acceptances.get(side.other());
        if (other != null && other.by().equals(by.id())) {
            throw new Rejected("plan.accept.both-sides");
        }
        Map<Side, Acceptance> all = new EnumMap<>(Side.class);
        all.putAll(acceptances);
        all.put(side, new Acceptance(by.id(), by.name(), now));
        return new Verdicts(all, declines);
    }

    /**
     * With a side's no; the same if this person said it already in these words. Other words of theirs stand beside the first.
     *
     * @throws Rejected if the side accepted already
     */
    Verdicts decline(Side side, String reason, Author by, Instant now) {
        if (acceptances.containsKey(side)) {
            throw new Rejected("plan.decline.accepted");
        }
        if (declines(side).stream()
                .anyMatch(no -> no.by().equals(by.id()) && no.reason().equals(reason))) {
            return this;
        }
        List<Decline> all = new ArrayList<>(declines);
        all.add(new Decline(side, by.id(), by.name(), now, reason));
        return new Verdicts(acceptances, all);
    }

    public boolean isAgreed() {
        return acceptances.size() == Side.values().length;
    }

    /** Whether a side said no, and nobody said yes for it since. */
    public boolean isDeclined(Side side) {
        return !acceptances.containsKey(side) && !declines(side).isEmpty();
    }

    public boolean isDeclinedBy(Side side, PersonId person) {
        return declines(side).stream().anyMatch(no -> no.by().equals(person));
    }

    public List<Decline> declines(Side side) {
        return declines.stream().filter(no -> no.side() == side).toList();
    }

    /** How often somebody said yes or no; it only grows. */
    public int count() {
        return acceptances.size() + declines.size();
    }

    Optional<Acceptance> acceptance(Side side) {
        return Optional.ofNullable(acceptances.get(side));
    }

    /**
     * A lead's yes to one exact version.
     *
     * @param name as it is known now; empty for a former participant
     */
    public record Acceptance(PersonId by, String name, Instant at) {}

    /**
     * A lead's no to one exact version, for their side.
     *
     * @param name as it is known now; empty for a former participant
     * @param reason in the lead's words; both sides read it
     */
    public record Decline(Side side, PersonId by, String name, Instant at, String reason) {

        public Decline {
            if (UnseenMarks.isBlank(reason)) {
                throw new Rejected("plan.decline.reason-missing");
            }
            if (reason.length() > LONGEST_REASON) {
                throw new Rejected("plan.action.too-long", LONGEST_REASON);
            }
        }
    }
}
