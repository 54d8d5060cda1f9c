package tandem.workbook;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.plan.Action;
import tandem.plan.Reason;

/** An action as one row of the sheet that people work in; when the sheet comes back, each cell is held against it. */
final class ActionsRow {

    private final LocalDate today;
    private final Cell notProvided;
    private final Cell hasDate;
    private final Map<Action.Status, Cell> statuses;
    private final Map<Action.Priority, Cell> priorities;
    private final Cell.Formula overdue;
    private final Cell.Formula notOverdue;

    /** The words are looked up once, since there may be a hundred thousand rows. */
    ActionsRow(BookWords words, LocalDate today) {
        this.today = today;
        notProvided = words.words("");
        hasDate = new Cell.Words(words.say("actions.has-date"));
        statuses = words(Action.Status.values(), status -> words.say("status." + status.name()));
        priorities = words(Action.Priority.values(), priority -> words.say("priority." + priority.name()));
        String formula = overdue(words);
        overdue = new Cell.Formula(formula, words.say("actions.overdue"));
        notOverdue = new Cell.Formula(formula, words.say("actions.not-overdue"));
    }

    private static <T> Map<T, Cell> words(T[] all, Function<T, String> word) {
        return Arrays.stream(all).collect(Collectors.toMap(each -> each, each -> new Cell.Words(word.apply(each))));
    }

    List<Cell> of(Action action) {
        return List.of(
                new Cell.Words(action.reference()),
                words(action.what()),
                words(why(action)),
                words(reasons(action, "relationship/", "bundle/", "whole")),
                words(reasons(action, "theme/", "element/", "barrier/")),
                words(lead(action.councilLead())),
                words(lead(action.vcsLead())),
                words(action.partners()),
                day(action.start()),
                day(action.due().lastDay()),
                action.due() instanceof Action.Due.NotDated notDated ? words(notDated.reason()) : hasDate,
                statuses.getOrDefault(action.status(), notProvided),
                action.isOverdue(today) ? overdue : notOverdue,
                priorities.getOrDefault(action.priority(), notProvided),
                words(action.resources()),
                words(action.measure()),
                words(action.latestNote().map(Action.Note::text).orElse("")),
                day(action.latestNote().map(Action.Note::on)));
    }

    private Cell words(String text) {
        return SafeText.of(text).isBlank() ? notProvided : new Cell.Words(text);
    }

    private static String why(Action action) {
        return action.why().isBlank()
                ? action.reasons().stream().map(Reason::words).collect(Collectors.joining("; "))
                : action.why();
    }

    private static String reasons(Action action, String... kinds) {
        return action.reasons().stream()
                .filter(reason -> Stream.of(kinds).anyMatch(reason.about()::startsWith))
                .map(Reason::words)
                .collect(Collectors.joining("; "));
    }

    private static String lead(Action.ActionLead lead) {
        return lead.organisation().isBlank() ? lead.name() : lead.name() + ", " + lead.organisation();
    }

    private Cell day(Optional<LocalDate> date) {
        return date.<Cell>map(Cell.Day::new).orElse(notProvided);
    }

    /** A word worked out by the workbook itself, so that it is right on the day it is read. */
    private static String overdue(BookWords words) {
        return String.format(
                "IF(AND(OR(L{row}=\"%s\",L{row}=\"%s\"),ISNUMBER(J{row}),J{row}<TODAY()),\"%s\",\"%s\")",
                words.say("status.NOT_STARTED"),
                words.say("status.IN_PROGRESS"),
                words.say("actions.overdue"),
                words.say("actions.not-overdue"));
    }
}
