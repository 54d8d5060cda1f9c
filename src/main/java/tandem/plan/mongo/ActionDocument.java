package tandem.plan.mongo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.access.PersonId;
import tandem.plan.Action;
import tandem.plan.Action.ActionLead;
import tandem.plan.Action.Note;
import tandem.plan.Action.Priority;
import tandem.plan.Action.Status;
import tandem.plan.Reason;

/** An action as stored; days are kept as text, so that no time zone can move them. */
record ActionDocument(
        String reference,
        String what,
        String why,
        List<ReasonDocument> reasons,
        LeadDocument councilLead,
        LeadDocument vcsLead,
        String partners,
        String resources,
        @Nullable String start,
        DueDocument due,
        String measure,
        String status,
        String priority,
        List<NoteDocument> notes,
        int revision) {

    static ActionDocument of(Action action) {
        return new ActionDocument(
                action.reference(),
                action.what(),
                action.why(),
                action.reasons().stream().map(ReasonDocument::of).toList(),
                LeadDocument.of(action.councilLead()),
                LeadDocument.of(action.vcsLead()),
                action.partners(),
                action.resources(),
                action.start().map(LocalDate::toString).orElse(null),
                DueDocument.of(action.due()),
                action.measure(),
                action.status().name(),
                action.priority().name(),
                action.notes().stream().map(NoteDocument::of).toList(),
                action.revision());
    }

    Action toAction() {
        return new Action(
                reference,
                what,
                why,
                reasons.stream().map(ReasonDocument::toReason).toList(),
                councilLead.toLead(),
                vcsLead.toLead(),
                partners,
                resources,
                Optional.ofNullable(start).map(LocalDate::parse),
                due.toDue(),
                measure,
                Status.valueOf(status),
                Priority.valueOf(priority),
                notes.stream().map(NoteDocument::toNote).toList(),
                revision);
    }

    static Stream<PersonId> peopleOf(Action action) {
        return action.notes().stream().map(Note::author);
    }

    static Action named(Action action, Function<PersonId, String> name) {
        return action.withNotes(action.notes().stream()
                .map(note -> new Note(note.on(), name.apply(note.author()), note.text(), note.author()))
                .toList());
    }

    /** A reason as stored. */
    record ReasonDocument(
            String round, String about, @Nullable String axis, String words) {

        static ReasonDocument of(Reason reason) {
            return new ReasonDocument(
                    reason.round(), reason.about(), reason.axis().orElse(null), reason.words());
        }

        Reason toReason() {
            return new Reason(round, about, Optional.ofNullable(axis), words);
        }
    }

    /** Who leads it on one side, as stored. */
    record LeadDocument(String name, String organisation) {

        static LeadDocument of(ActionLead lead) {
            return new LeadDocument(lead.name(), lead.organisation());
        }

        ActionLead toLead() {
            return new ActionLead(name, organisation);
        }
    }

    /** A note as stored. */
    record NoteDocument(String on, String author, String text) {

        static NoteDocument of(Note note) {
            return new NoteDocument(note.on().toString(), note.author().value(), note.text());
        }

        Note toNote() {
            return new Note(LocalDate.parse(on), "", text, new PersonId(author));
        }
    }
}
