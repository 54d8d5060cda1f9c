package tandem.workbook.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tandem.Rejected;
import tandem.plan.Amendments;
import tandem.plan.Amendments.Added;
import tandem.plan.Amendments.Amended;
import tandem.plan.Field;
import tandem.site.web.FormErrors;
import tandem.workbook.FileEdit.Asked;
import tandem.workbook.Proposal;
import tandem.workbook.ProposedChange;

/**
 * Where both the file and the plan changed a field, what was chosen: {@code file} or {@code plan}.
 *
 * @param typed what was sent under a name, {@code choice.A3.STATUS}
 */
record ImportChoices(Function<String, @Nullable String> typed) {

    /** Nothing chosen yet. */
    static ImportChoices none() {
        return new ImportChoices(name -> null);
    }

    static String name(ProposedChange change, Field field) {
        return "choice." + change.reference() + "." + field;
    }

    static String id(ProposedChange change, Field field) {
        return "choice-" + change.reference() + "-" + field;
    }

    String chosen(ProposedChange change, Field field) {
        String sent = typed.apply(name(change, field));
        return sent == null ? "" : sent;
    }

    FormErrors errors(Proposal proposal) {
        FormErrors errors = FormErrors.none();
        for (ProposedChange change : proposal.changed()) {
            for (Field field : change.clashes()) {
                boolean chosen = List.of("file", "plan").contains(chosen(change, field));
                errors = errors.withIf(!chosen, id(change, field), "workbook.import.choose", change.reference());
            }
        }
        return errors.any() ? errors : fitting(proposal);
    }

    /** The changes as they were chosen. */
    Amendments amendments(Proposal proposal) {
        return new Amendments(
                proposal.changed().stream().map(this::amended).toList(),
                proposal.added().stream()
                        .flatMap(edit -> edit.asked().stream())
                        .map((Asked asked) -> new Added(asked.draft(), asked.progress()))
                        .toList());
    }

    private FormErrors fitting(Proposal proposal) {
        FormErrors errors = FormErrors.none();
        for (ProposedChange change : proposal.changed()) {
            try {
                amended(change);
            } catch (Rejected why) {
                Field at = change.clashes().contains(Field.DUE) ? Field.DUE : Field.START;
                errors = errors.with(id(change, at), why.key(), why.arguments().toArray());
            }
        }
        return errors;
    }

    private Amended amended(ProposedChange change) {
        return change.amended(field -> chosen(change, field).equals("file"));
    }
}
