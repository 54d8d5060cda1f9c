package tandem.plan.web;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.Side;
import tandem.plan.Change;
import tandem.plan.Plan;

/**
 * Versions of the plan, newest first, so many at a time.
 *
 * @param earlier the address of those before them; empty if there are none
 * @param latest the address of the newest ones; empty if these are the newest
 */
record VersionsPage(String title, String back, List<Row> rows, String earlier, String latest) {

    static final int SHOWN = 50;

    static VersionsPage of(String gss, List<Plan> versions, boolean later, PlanWords words) {
        String plan = "/areas/" + gss + "/plan";
        int oldest = versions.isEmpty() ? 1 : versions.get(versions.size() - 1).version();
        return new VersionsPage(
                words.say("versions.title"),
                plan,
                versions.stream()
                        .map(version -> Row.of(version, plan + "/versions/" + version.version(), words))
                        .toList(),
                oldest > 1 ? plan + "/versions?before=" + oldest : "",
                later ? plan + "/versions" : "");
    }

    /** What made a version, in words. */
    static String made(Change change, PlanWords words) {
        return words.say("made." + change.kind().key(), change.reference());
    }

    /** One version; {@code declined} is empty if nobody declined it. */
    record Row(String label, String href, String what, String made, String accepted, String declined, boolean agreed) {

        static Row of(Plan plan, String href, PlanWords words) {
            return new Row(
                    words.say("version.title", plan.version()),
                    href,
                    plan.change()
                            .map(change -> VersionsPage.made(change, words))
                            .orElse(""),
                    plan.change()
                            .map(change -> words.say(
                                    "changed.by", words.name(change.by().name()), words.day(change.at())))
                            .orElse(""),
                    accepted(plan, words),
                    declined(plan, words),
                    plan.isAgreed());
        }

        private static String accepted(Plan plan, PlanWords words) {
            return plan.acceptances().isEmpty()
                    ? words.say("versions.nobody")
                    : sides(side -> plan.acceptance(side).isPresent(), words);
        }

        private static String declined(Plan plan, PlanWords words) {
            return plan.verdicts().declines().isEmpty()
                    ? ""
                    : words.say(
                            "versions.declined",
                            sides(side -> !plan.verdicts().declines(side).isEmpty(), words));
        }

        private static String sides(Predicate<Side> which, PlanWords words) {
            return Stream.of(Side.values())
                    .filter(which)
                    .map(side -> words.say("side." + side.key() + ".short"))
                    .collect(Collectors.joining(", "));
        }
    }
}
