package tandem.plan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tandem.plan.Differences;
import tandem.plan.Plan;

/**
 * One version of the plan as it was, with what it changed.
 *
 * @param parts where it has many actions: which these are, and the way to the others
 */
record VersionPage(
        String title,
        String back,
        String workbook,
        String made,
        PlanState state,
        Optional<DifferencesView> differences,
        List<ActionCard> cards,
        Optional<Parts> parts) {

    static VersionPage of(Plan plan, Optional<Plan> before, Shown shown, LocalDate today, PlanWords words) {
        String gss = plan.area().gss();
        String base = "/areas/" + gss + "/plan/versions/" + plan.version();
        Window window = Window.around(shown.from(), plan.actions().size(), Window.ACTIONS);
        return new VersionPage(
                words.say("version.title", plan.version()),
                "/areas/" + gss + "/plan/versions",
                base + ".xlsx",
                plan.change()
                        .map(change -> words.say(
                                "version.made",
                                VersionsPage.made(change, words),
                                words.name(change.by().name()),
                                words.day(change.at())))
                        .orElse(""),
                PlanState.of(plan, words),
                before.map(earlier -> DifferencesView.of(
                        Differences.between(earlier, plan),
                        shown,
                        first -> base + "?changed=" + first + "#changed",
                        words)),
                IntStream.range(window.from() - 1, window.to())
                        .mapToObj(place -> ActionCard.whole(gss, plan.actions(), place, today, words))
                        .toList(),
                Parts.of(window, "part", first -> base + "?from=" + first + "#says", words));
    }
}
