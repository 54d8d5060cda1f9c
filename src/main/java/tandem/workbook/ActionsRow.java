package tandem.workbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.plan.Action;
import tandem.plan.Reason;

/** An action as one row of the sheet that people work in; when the sheet comes back, each cell is held against it. */
record ActionsRow(BookWords words) {

    List<Cell> of(Action action) {
        return List.of(
                new Cell.Words(action.reference()),
                words.words(action.what()),
                words.words(why(action)),
                words.words(reasons(action, "relationship/", "bundle/", "whole")),
                words.words(reasons(action, "theme/", "element/")),
                words.words(lead(action.councilLead())),
                words.words(lead(action.vcsLead())),
                words.words(action.partners()),
                day(action.start()),
                day(action.due().lastDay()),
                whyNoDate(action.due()),
                new Cell.Words(words.say("status." + action.status().name())),
                overdue(),
                new Cell.Words(words.say("priority." + action.priority().name())),
                words.words(action.resources()),
                words.words(action.measure()),
                words.words(latest(action).map(Action.Note::text)),
                day(latest(action).map(Action.Note::on)));
    }

    private static String why(Action action) {
        return action.why().isBlank()
                ? action.reasons().stream().map(Reason::words).collect(Collectors.joining("; "))
                : action.why();
    }

    private String reasons(Action action, String... kinds) {
        return action.reasons().stream()
                .filter(reason -> Stream.of(kinds).anyMatch(reason.about()::startsWith))
                .map(Reason::words)
                .collect(Collectors.joining("; "));
    }

    private static String lead(Action.ActionLead lead) {
        return lead.organisation().isBlank() ? lead.name() : lead.name() + ", " + lead.organisation();
    }

    private Cell day(Optional<LocalDate> date) {
        return date.<Cell>map(Cell.Day::new).orElseGet(() -> words.words(""));
    }

    private Cell whyNoDate(Action.Due due) {
        return due instanceof Action.Due.NotDated notDated
                ? words.words(notDated.reason())
                : new Cell.Words(words.say("actions.has-date"));
    }

    /** A word worked out by the workbook itself, so that it is right on the day it is read. */
    private Cell overdue() {
        return new Cell.Formula(String.format(
                "IF(AND(OR(L{row}=\"%s\",L{row}=\"%s\"),ISNUMBER(J{row}),J{row}<TODAY()),\"%s\",\"%s\")",
                words.say("status.NOT_STARTED"),
                words.say("status.IN_PROGRESS"),
                words.say("actions.overdue"),
                words.say("actions.not-overdue")));
    }

    private static Optional<Action.Note> latest(Action action) {
        return action.notes().stream().reduce((earlier, later) -> later);
    }
}
