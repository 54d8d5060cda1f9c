package tandem.plan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import tandem.plan.Action;
import tandem.plan.Action.Status;
import tandem.plan.Field;
import tandem.plan.Reason;
import tandem.site.web.SummaryRow;

/**
 * An action as pages show it.
 *
 * @param place in the order of the plan, from 0
 */
record ActionCard(
        String reference,
        String what,
        List<Because> because,
        List<SummaryRow> rows,
        String status,
        String statusTag,
        String priority,
        boolean overdue,
        boolean oneSided,
        String href,
        int place,
        boolean first,
        boolean last) {

    private static final List<Field> SHORT = List.of(Field.WHY, Field.COUNCIL_LEAD, Field.VCS_LEAD, Field.DUE);
    private static final List<Field> LONG = List.of(
            Field.WHY,
            Field.COUNCIL_LEAD,
            Field.VCS_LEAD,
            Field.PARTNERS,
            Field.RESOURCES,
            Field.START,
            Field.DUE,
            Field.MEASURE);

    /** With what one needs to know at a glance. */
    static ActionCard summary(String gss, List<Action> all, int place, LocalDate today, PlanWords words) {
        return of(gss, all, place, today, rows(all.get(place), SHORT, words::shortLabel, words), words);
    }

    /** With all that it says. */
    static ActionCard whole(String gss, List<Action> all, int place, LocalDate today, PlanWords words) {
        return of(gss, all, place, today, rows(all.get(place), LONG, words::label, words), words);
    }

    /** The same where not all actions are shown, so that it cannot be moved among them. */
    ActionCard staying() {
        return new ActionCard(
                reference, what, because, rows, status, statusTag, priority, overdue, oneSided, href, place, true,
                true);
    }

    private static ActionCard of(
            String gss, List<Action> all, int place, LocalDate today, List<SummaryRow> rows, PlanWords words) {
        Action action = all.get(place);
        return new ActionCard(
                action.reference(),
                action.what(),
                action.reasons().stream().map(reason -> Because.of(gss, reason)).toList(),
                rows,
                words.text(Field.STATUS, action),
                action.status() == Status.COMPLETED ? "done" : action.status() == Status.STOPPED ? "plain" : "todo",
                words.say("priority.tag", action.priority()),
                action.isOverdue(today),
                !action.isLedByBoth(),
                "/areas/" + gss + "/plan/actions/" + action.reference(),
                place,
                place == 0,
                place == all.size() - 1);
    }

    private static List<SummaryRow> rows(
            Action action, List<Field> fields, Function<Field, String> label, PlanWords words) {
        return fields.stream()
                .flatMap(field -> Stream.of(words.text(field, action))
                        .filter(text -> !text.isEmpty())
                        .map(text -> SummaryRow.of(label.apply(field), text)))
                .toList();
    }

    /** A reason with the results it comes from. */
    record Because(String words, String results) {

        static Because of(String gss, Reason reason) {
            return new Because(
                    reason.words(),
                    "/areas/" + gss + "/rounds/" + reason.round() + "/results" + section(reason.about()));
        }

        /** The part of the results page that tells of it. */
        static String section(String about) {
            String kind = about.replaceFirst("/.*", "");
            return switch (kind) {
                case "theme", "element" -> "#principles";
                case "barrier" -> "#barriers";
                default -> "#gaps";
            };
        }
    }
}
