package tandem.plan.web;

import java.util.Arrays;
import java.util.List;
import tandem.Side;
import tandem.plan.Plan;

/**
 * Where a version stands: agreed or not, and who has accepted or declined it.
 *
 * @param declined that a side said no to this version, and what follows; empty if none did
 * @param sides what each side said to this version, or that it said nothing yet
 */
record PlanState(String headline, boolean agreed, String declined, List<SideState> sides) {

    static PlanState of(Plan plan, PlanWords words) {
        return new PlanState(
                headline(plan, words),
                plan.isAgreed(),
                declined(plan, words),
                Arrays.stream(Side.values())
                        .map(side -> SideState.of(side, plan, words))
                        .toList());
    }

    private static String headline(Plan plan, PlanWords words) {
        if (plan.version() == 0) {
            return words.say("state.empty");
        }
        if (plan.isAgreed()) {
            return words.say("state.agreed", plan.version());
        }
        return plan.agreedVersion() == 0
                ? words.say("state.never", plan.version())
                : words.say("state.changed", plan.version(), plan.agreedVersion());
    }

    private static String declined(Plan plan, PlanWords words) {
        List<Side> sides =
                Arrays.stream(Side.values()).filter(plan.verdicts()::isDeclined).toList();
        return switch (sides.size()) {
            case 0 -> "";
            case 1 -> words.say("state.declined." + sides.get(0).key(), plan.version());
            default -> words.say("state.declined.both", plan.version());
        };
    }

    /** One side's yes, or that it is missing, and every no that it said. */
    record SideState(String side, String label, String text, List<No> declines) {

        static SideState of(Side side, Plan plan, PlanWords words) {
            return new SideState(
                    side.key(),
                    words.say("side." + side.key()),
                    plan.acceptance(side)
                            .map(yes -> words.say("state.accepted", words.name(yes.name()), words.day(yes.at())))
                            .orElseGet(() -> words.say(
                                    plan.verdicts().isDeclined(side) ? "state.declined" : "state.not-accepted")),
                    plan.verdicts().declines(side).stream()
                            .map(no -> new No(
                                    words.say("state.declined-by", words.name(no.name()), words.day(no.at())),
                                    no.reason()))
                            .toList());
        }
    }

    /** Who said no and when, and why in their words. */
    record No(String head, String reason) {}
}
