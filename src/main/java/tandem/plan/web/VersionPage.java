package tandem.plan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tandem.plan.Differences;
import tandem.plan.Plan;

/** One version of the plan as it was, with what it changed. */
record VersionPage(
        String title,
        String back,
        String workbook,
        String made,
        PlanState state,
        Optional<DifferencesView> differences,
        List<ActionCard> cards) {

    static VersionPage of(Plan plan, Optional<Plan> before, LocalDate today, PlanWords words) {
        String gss = plan.area().gss();
        return new VersionPage(
                words.say("version.title", plan.version()),
                "/areas/" + gss + "/plan/versions",
                "/areas/" + gss + "/plan/versions/" + plan.version() + ".xlsx",
                plan.change()
                        .map(change -> words.say(
                                "version.made",
                                VersionsPage.made(change, words),
                                words.name(change.by().name()),
                                words.day(change.at())))
                        .orElse(""),
                PlanState.of(plan, words),
                before.map(earlier -> DifferencesView.of(Differences.between(earlier, plan), words)),
                IntStream.range(0, plan.actions().size())
                        .mapToObj(place -> ActionCard.whole(gss, plan.actions(), place, today, words))
                        .toList());
    }
}
