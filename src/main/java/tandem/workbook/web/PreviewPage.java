package tandem.workbook.web;

import java.util.List;
import tandem.area.web.Phrases;
import tandem.plan.WordByWord;
import tandem.site.web.FormErrors;
import tandem.workbook.Fault;
import tandem.workbook.Proposal;

/**
 * What a workbook that came back would change.
 *
 * @param summary how many rows are new, changed, unchanged, missing and refused, a sentence each
 * @param notice that the plan changed since, or that the file does not say where it comes from; empty otherwise
 * @param more how many further new and changed rows are taken over and not shown
 * @param version of the plan that this was compared with
 * @param ready whether there is something to say yes to
 */
record PreviewPage(
        String action,
        String back,
        List<String> summary,
        String notice,
        List<Line> refused,
        List<ChangeView> changed,
        List<ChangeView> added,
        int more,
        String unchanged,
        String missing,
        List<Line> left,
        List<String> others,
        int version,
        boolean ready,
        FormErrors errors) {

    /** The most rows of a kind that a page shows in full; those with a choice are always shown. */
    static final int SHOWN = 300;

    static PreviewPage of(
            String action, Proposal proposal, ImportChoices choices, FormErrors errors, ImportWords words) {
        Phrases phrases = words.phrases();
        List<ChangeView> changed = words.changed(proposal, choices);
        List<ChangeView> added = words.added(proposal);
        int more = proposal.changed().size() + proposal.added().size() - changed.size() - added.size();
        return new PreviewPage(
                action,
                action.replaceFirst("/import/.*", ""),
                words.summary(proposal),
                words.notice(proposal),
                lines(proposal.refused(), phrases),
                changed,
                added,
                more,
                words.references(proposal.unchanged()),
                words.references(proposal.missing()),
                lines(proposal.left(), phrases),
                proposal.others().stream().limit(SHOWN).map(ImportWords::cut).toList(),
                proposal.now().version(),
                !proposal.isRefused() && !proposal.none(),
                errors);
    }

    private static List<Line> lines(List<Fault> faults, Phrases phrases) {
        return faults.stream()
                .limit(SHOWN)
                .map(fault -> new Line(
                        fault.at(), phrases.say(fault.key(), fault.arguments().toArray())))
                .toList();
    }

    /** A sentence about a cell. */
    record Line(String at, String text) {}

    /** One action that changes or is new. */
    record ChangeView(String title, List<FieldView> fields, List<ClashView> clashes) {}

    /** What a field says now and what it will say, word by word, and the cells that say so. */
    record FieldView(String label, WordByWord words, String cells) {}

    /** A field that both changed, to choose from: what the plan says and what the file says, word by word. */
    record ClashView(String id, String name, String label, WordByWord words, String cells, String chosen) {}
}
