package tandem.round;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tandem.Rejected;
import tandem.Side;

/**
 * What the leads recorded in the room about one thing: an agreed step, or that they still disagree and why. A joint
 * statement, fixed when both have confirmed it, and outside disclosure control.
 *
 * @param about what it is about: {@code whole}, {@code relationship/4} or {@code element/transparency}
 * @param axis the axis's id; empty for an element
 */
public record AgreedPlace(
        RoundId round, String about, String axis, Outcome outcome, Map<Side, Yes> confirmed, long version) {

    public AgreedPlace {
        confirmed = Map.copyOf(confirmed);
    }

    /** What is agreed about a thing, as one lead recorded it in the room: it counts as that side's yes. */
    public static AgreedPlace recorded(RoundId round, String about, String axis, Outcome outcome, Side side, Yes yes) {
        return new AgreedPlace(round, about, axis, outcome, Map.of(side, yes), 0);
    }

    /** The place with another outcome, to which the other side has to say yes again. Refused once it is fixed. */
    public AgreedPlace changed(Outcome other, Side side, Yes yes) {
        refuseFixed();
        return other.equals(outcome)
                ? confirmed(side, yes)
                : new AgreedPlace(round, about, axis, other, Map.of(side, yes), version);
    }

    /** The place with a side's yes; with the second it is fixed. */
    public AgreedPlace confirmed(Side side, Yes yes) {
        refuseFixed();
        Map<Side, Yes> all = new EnumMap<>(Side.class);
        all.putAll(confirmed);
        all.putIfAbsent(side, yes);
        if (all.values().stream().map(Yes::by).distinct().count() < all.size()) {
            throw new Rejected("round.yes.same-person");
        }
        return new AgreedPlace(round, about, axis, outcome, all, version);
    }

    /** Whether this side has said yes to this very outcome. */
    public boolean says(Side side, Outcome asked) {
        return confirmed.containsKey(side) && outcome.equals(asked);
    }

    /** Stands for exactly what is recorded in these places, so that nobody says yes to what they have not seen. */
    public static String mark(List<AgreedPlace> places) {
        String all = places.stream()
                .map(place -> place.about() + " " + place.axis() + " " + place.outcome())
                .sorted()
                .collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private void refuseFixed() {
        if (isFixed()) {
            throw new Rejected("round.together.fixed");
        }
    }

    public boolean isFixed() {
        return confirmed.size() == Side.values().length;
    }

    /** What came out of talking about it. */
    public sealed interface Outcome {

        /** Both sides agree on this step. */
        record Agreed(tandem.questionnaire.Step step) implements Outcome {}

        /** Both sides still see it differently, for this reason. */
        record StillDisagree(String reason) implements Outcome {

            /** The longest reason, in characters. */
            public static final int LONGEST = 1000;

            public StillDisagree {
                if (reason.isBlank()) {
                    throw new Rejected("round.together.reason-missing");
                }
                if (reason.length() > LONGEST) {
                    throw new Rejected("round.together.reason-long", LONGEST);
                }
            }
        }
    }
}
