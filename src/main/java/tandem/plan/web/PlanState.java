package tandem.plan.web;

import java.util.Arrays;
import java.util.List;
import tandem.Side;
import tandem.plan.Plan;

/**
 * Where a version stands: agreed or not, and who has accepted it.
 *
 * @param sides each side's yes to this version, or that there is none yet
 */
record PlanState(String headline, boolean agreed, List<SideState> sides) {

    static PlanState of(Plan plan, PlanWords words) {
        return new PlanState(
                headline(plan, words),
                plan.isAgreed(),
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

    /** One side's yes, or that it is missing. */
    record SideState(String side, String label, String text) {

        static SideState of(Side side, Plan plan, PlanWords words) {
            return new SideState(
                    side.key(),
                    words.say("side." + side.key()),
                    plan.acceptance(side)
                            .map(yes -> words.say("state.accepted", words.name(yes.name()), words.day(yes.at())))
                            .orElseGet(() -> words.say("state.not-accepted")));
        }
    }
}
