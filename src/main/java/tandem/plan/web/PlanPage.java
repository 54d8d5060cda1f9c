package tandem.plan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tandem.Side;
import tandem.access.Viewer;
import tandem.plan.Action;
import tandem.plan.Differences;
import tandem.plan.Plan;
import tandem.plan.Selection.Mine;
import tandem.plan.Subjects;
import tandem.site.web.FormErrors;

/**
 * The joint plan as it stands.
 *
 * @param lead whether the viewer may change it
 * @param changed what differs from the version agreed last, when there is one and it was changed since
 * @param answering what the viewer can accept or decline for their side, if anything
 * @param filter which of the actions are shown; nothing in an empty plan
 * @param parts where many actions are shown: which these are, and the addresses of those before and after
 * @param waiting why nobody can accept it as it stands; empty if they can
 */
record PlanPage(
        String title,
        String home,
        String base,
        String summary,
        PlanState state,
        Optional<Changed> changed,
        Optional<Answering> answering,
        String waiting,
        boolean lead,
        boolean empty,
        FilterView filter,
        List<ActionCard> cards,
        Optional<Parts> parts,
        FormErrors errors) {

    /** Who asks when, and what was typed: which actions and parts to see, or why the version is declined. */
    record Asked(
            Viewer viewer,
            Optional<Mine> me,
            LocalDate today,
            PlanFilter filter,
            Shown shown,
            String reason,
            FormErrors errors) {}

    static PlanPage of(Plan plan, Optional<Plan> agreed, Subjects subjects, Asked asked, PlanWords words) {
        String gss = plan.area().gss();
        List<Action> actions = plan.actions();
        FilterView filter = FilterView.of(plan, subjects, asked.filter(), asked.me(), asked.today(), words);
        Window window = Window.around(asked.shown().from(), filter.places().size(), Window.ACTIONS);
        String base = "/areas/" + gss + "/plan";
        return new PlanPage(
                words.say("title"),
                "/areas/" + gss,
                base,
                summary(actions, asked.today(), words),
                PlanState.of(plan, words),
                agreed.map(before -> Changed.of(before, plan, asked, words)),
                Answering.of(plan, asked.viewer(), asked.reason(), asked.errors(), words),
                waiting(plan, words),
                asked.viewer().role().leads(),
                actions.isEmpty(),
                filter,
                window.of(filter.places()).stream()
                        .map(place -> ActionCard.summary(gss, actions, place, asked.today(), words))
                        .map(card -> filter.open() ? card.staying() : card)
                        .toList(),
                Parts.of(window, "part", first -> asked.filter().address(base, "from", first) + "#actions", words),
                asked.errors());
    }

    private static String summary(List<Action> actions, LocalDate today, PlanWords words) {
        long overdue =
                actions.stream().filter(action -> action.isOverdue(today)).count();
        long done = actions.stream()
                .filter(action -> action.status() == Action.Status.COMPLETED)
                .count();
        return words.say("summary", actions.size(), done, overdue);
    }

    private static String waiting(Plan plan, PlanWords words) {
        List<String> oneSided = plan.oneSided();
        return oneSided.isEmpty() ? "" : words.say("waiting", oneSided.size(), String.join(", ", oneSided));
    }

    /** What differs from the version that both sides accepted last. */
    record Changed(String title, String who, DifferencesView differences) {

        static Changed of(Plan before, Plan now, Asked asked, PlanWords words) {
            String base = "/areas/" + now.area().gss() + "/plan";
            return new Changed(
                    words.say("changed.title", before.version()),
                    words.say(
                            "changed.who",
                            before.version(),
                            who(before, Side.COUNCIL, words),
                            who(before, Side.VCS, words)),
                    DifferencesView.of(
                            Differences.between(before, now),
                            asked.shown(),
                            first -> asked.filter().address(base, "changed", first) + "#changed",
                            words));
        }

        private static String who(Plan plan, Side side, PlanWords words) {
            return plan.acceptance(side)
                    .map(yes -> words.say("changed.by", words.name(yes.name()), words.day(yes.at())))
                    .orElse("");
        }
    }

    /**
     * The buttons with which a lead accepts or declines exactly this version.
     *
     * @param decline the button for a no; empty if the viewer said no already
     * @param reason what was typed
     * @param open whether the form for a no stands open
     */
    record Answering(int version, String accept, String decline, String reason, boolean open) {

        static Optional<Answering> of(Plan plan, Viewer viewer, String reason, FormErrors errors, PlanWords words) {
            return viewer.side()
                    .filter(side -> viewer.role().leads() && plan.isReady())
                    .filter(side -> plan.acceptance(side).isEmpty())
                    .map(side -> new Answering(
                            plan.version(),
                            words.say("accept." + side.key(), plan.version()),
                            plan.verdicts().isDeclinedBy(side, viewer.person())
                                    ? ""
                                    : words.say("decline." + side.key(), plan.version()),
                            reason,
                            errors.has("reason") || !reason.isEmpty()));
        }
    }
}
