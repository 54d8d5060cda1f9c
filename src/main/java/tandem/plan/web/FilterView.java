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
 * @param said how many actions are shown and what was chosen; empty if nothing was
 * @param places where the shown actions stand in the plan, from 0
 */
record FilterView(
        PlanFilter filter,
        boolean offered,
        boolean open,
        boolean forMine,
        List<Choice> leads,
        List<Choice> relationships,
        List<Choice> principles,
        List<Choice> statuses,
        List<Choice> dues,
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
        FilterView view = new FilterView(
                filter,
                actions.size() > 1 || !filter.isEmpty(),
                !filter.isEmpty(),
                me.isPresent(),
                all("lead", filter.lead(), leads(plan, words), words),
                all("relationship", filter.relationship(), relationships(subjects, words), words),
                all("principle", filter.principle(), choices(subjects.principles()), words),
                all("status", "", words.choices("status", Status.values()).stream(), words),
                all("due", "", words.choices("filter.when", When.values()).stream(), words),
                "",
                places);
        return filter.isEmpty() ? view : view.saying(actions.size(), words);
    }

    private FilterView saying(int of, PlanWords words) {
        String chosen = Stream.of(
                        label(leads, filter.lead()),
                        label(relationships, filter.relationship()),
                        label(principles, filter.principle()),
                        label(statuses, filter.status()),
                        label(dues, filter.due()),
                        filter.isOnlyMine() && forMine ? words.say("filter.mine.said") : "")
                .filter(label -> !label.isEmpty())
                .collect(Collectors.joining("; "));
        return new FilterView(
                filter,
                offered,
                open,
                forMine,
                leads,
                relationships,
                principles,
                statuses,
                dues,
                words.say("filter.shown", places.size(), of, chosen),
                places);
    }

    private static String label(List<Choice> choices, String value) {
        return choices.stream()
                .filter(choice -> !value.isEmpty() && choice.value().equalsIgnoreCase(value))
                .map(Choice::label)
                .findFirst()
                .orElse("");
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
    private static List<Choice> all(String key, String asked, Stream<Choice> choices, PlanWords words) {
        List<Choice> known = Stream.concat(Stream.of(Choice.of("", words.say("filter." + key + ".all"))), choices)
                .toList();
        return known.stream().anyMatch(choice -> choice.value().equalsIgnoreCase(asked))
                ? known
                : Stream.concat(known.stream(), Stream.of(Choice.of(asked, words.say("filter.gone", asked))))
                        .toList();
    }
}
