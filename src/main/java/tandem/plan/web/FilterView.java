package tandem.plan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tandem.plan.Action;
import tandem.plan.Action.ActionLead;
import tandem.plan.Action.Status;
import tandem.plan.Plan;
import tandem.plan.Selection;
import tandem.plan.Selection.Mine;
import tandem.plan.Selection.When;
import tandem.plan.Subjects;
import tandem.site.web.Choice;

/**
 * The form with which somebody chooses which actions to see, and what they see by it.
 *
 * @param offered whether there are several actions to choose among
 * @param open whether something is chosen
 * @param forMine whether the viewer can ask for their own actions
 * @param picks what can be chosen by
 * @param said how many actions are shown and what was chosen; empty if nothing was
 * @param places where the shown actions stand in the plan, from 0
 */
record FilterView(
        PlanFilter filter,
        boolean offered,
        boolean open,
        boolean forMine,
        List<Pick> picks,
        String said,
        List<Integer> places) {

    static FilterView of(
            Plan plan, Subjects subjects, PlanFilter filter, Optional<Mine> me, LocalDate today, PlanWords words) {
        Selection selection = filter.selection(me);
        List<Action> actions = plan.actions();
        List<Integer> places = IntStream.range(0, actions.size())
                .filter(place -> selection.shows(actions.get(place), subjects, today))
                .boxed()
                .toList();
        List<Pick> picks = picks(plan, subjects, filter, words);
        return new FilterView(
                filter,
                actions.size() > 1 || !filter.isEmpty(),
                !filter.isEmpty(),
                me.isPresent(),
                picks.stream().filter(Pick::isOffered).toList(),
                filter.isEmpty()
                        ? ""
                        : words.say(
                                "filter.shown",
                                places.size(),
                                actions.size(),
                                said(picks, filter.isOnlyMine() && me.isPresent(), words)),
                places);
    }

    private static List<Pick> picks(Plan plan, Subjects subjects, PlanFilter filter, PlanWords words) {
        return List.of(
                pick("lead", filter.lead(), leads(plan, words), words),
                pick("relationship", filter.relationship(), relationships(subjects, words), words),
                pick("principle", filter.principle(), choices(subjects.principles()), words),
                pick("status", filter.status(), words.choices("status", Status.values()).stream(), words),
                pick("due", filter.due(), words.choices("filter.when", When.values()).stream(), words));
    }

    private static String said(List<Pick> picks, boolean onlyMine, PlanWords words) {
        return Stream.concat(picks.stream().map(Pick::said), Stream.of(onlyMine ? words.say("filter.mine.said") : ""))
                .filter(label -> !label.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static Stream<Choice> leads(Plan plan, PlanWords words) {
        return plan.actions().stream()
                .flatMap(action -> Stream.of(action.councilLead(), action.vcsLead()))
                .filter(ActionLead::isNamed)
                .map(words::lead)
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .map(lead -> Choice.of(lead, lead));
    }

    private static Stream<Choice> relationships(Subjects subjects, PlanWords words) {
        return choices(subjects.relationships())
                .map(choice ->
                        choice.label().isEmpty() ? Choice.of(choice.value(), words.say("finding.whole")) : choice);
    }

    private static Stream<Choice> choices(Map<String, String> names) {
        return names.entrySet().stream().map(each -> Choice.of(each.getKey(), each.getValue()));
    }

    /** All, then each, then what the address asks for although the plan has it no more. */
    private static Pick pick(String name, String asked, Stream<Choice> choices, PlanWords words) {
        List<Choice> known = Stream.concat(Stream.of(Choice.of("", words.say("filter." + name + ".all"))), choices)
                .toList();
        Pick pick = new Pick(name, words.say("filter." + name), asked, known);
        return pick.isKnown()
                ? pick
                : new Pick(
                        name,
                        pick.label(),
                        asked,
                        Stream.concat(known.stream(), Stream.of(Choice.of(asked, words.say("filter.gone", asked))))
                                .toList());
    }

    /**
     * One thing by which actions are chosen.
     *
     * @param name its name in the address
     * @param asked the value that is chosen; empty for all
     * @param choices all, and then each
     */
    record Pick(String name, String label, String asked, List<Choice> choices) {

        /** Whether there is anything to choose. */
        boolean isOffered() {
            return choices.size() > 1;
        }

        private boolean isKnown() {
            return choices.stream().anyMatch(this::isAsked);
        }

        private boolean isAsked(Choice choice) {
            return choice.value().equalsIgnoreCase(asked);
        }

        /** The words of what was chosen; empty for all. */
        private String said() {
            return choices.stream()
                    .filter(choice -> !asked.isEmpty() && isAsked(choice))
                    .map(Choice::label)
                    .findFirst()
                    .orElse("");
        }
    }
}
