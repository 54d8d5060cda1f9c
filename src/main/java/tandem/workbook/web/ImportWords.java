package tandem.workbook.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tandem.area.web.Phrases;
import tandem.plan.Action;
import tandem.plan.Action.Note;
import tandem.plan.Field;
import tandem.plan.WordByWord;
import tandem.plan.WordByWord.Piece;
import tandem.plan.web.PlanWords;
import tandem.workbook.FileEdit;
import tandem.workbook.FileEdit.Asked;
import tandem.workbook.Proposal;
import tandem.workbook.ProposedChange;
import tandem.workbook.web.PreviewPage.ChangeView;
import tandem.workbook.web.PreviewPage.ClashView;
import tandem.workbook.web.PreviewPage.FieldView;

/** What a workbook that came back would change, in words. */
@Component
class ImportWords {

    private static final int LONGEST = 1_000;
    private static final int MOST_REFERENCES = 500;

    private final Phrases phrases;
    private final PlanWords plan;

    ImportWords(Phrases phrases, PlanWords plan) {
        this.phrases = phrases;
        this.plan = plan;
    }

    Phrases phrases() {
        return phrases;
    }

    List<String> summary(Proposal proposal) {
        return Stream.of(
                        count("new", proposal.added().size()),
                        count("changed", proposal.changed().size()),
                        count("unchanged", proposal.unchanged().size()),
                        count("missing", proposal.missing().size()),
                        count("refused", proposal.refused().size()))
                .toList();
    }

    private String count(String key, int count) {
        return phrases.say("workbook.import.count." + key, count);
    }

    String notice(Proposal proposal) {
        if (proposal.exported().isEmpty()) {
            return phrases.say("workbook.import.unknown-version");
        }
        return proposal.isOutdated()
                ? phrases.say(
                        "workbook.import.outdated",
                        proposal.exported().orElseThrow(),
                        proposal.now().version())
                : "";
    }

    String references(List<String> references) {
        String first =
                String.join(", ", references.stream().limit(MOST_REFERENCES).toList());
        return references.size() > MOST_REFERENCES ? first + " …" : first;
    }

    List<ChangeView> changed(Proposal proposal, ImportChoices choices) {
        Stream<ProposedChange> toChoose =
                proposal.changed().stream().filter(change -> !change.clashes().isEmpty());
        Stream<ProposedChange> others = proposal.changed().stream()
                .filter(change -> change.clashes().isEmpty())
                .limit(PreviewPage.SHOWN);
        return Stream.concat(toChoose, others)
                .map(change -> changed(change, choices))
                .toList();
    }

    List<ChangeView> added(Proposal proposal) {
        return proposal.added().stream()
                .limit(PreviewPage.SHOWN)
                .flatMap(edit -> edit.asked().map(asked -> added(edit, asked)).stream())
                .toList();
    }

    private ChangeView changed(ProposedChange change, ImportChoices choices) {
        return new ChangeView(
                cut(plan.title(change.now())),
                change.taken().stream()
                        .map(field -> new FieldView(
                                plan.label(field),
                                compared(field, change),
                                change.edit().cells(field)))
                        .toList(),
                change.clashes().stream()
                        .map(field -> new ClashView(
                                ImportChoices.id(change, field),
                                ImportChoices.name(change, field),
                                plan.label(field),
                                compared(field, change),
                                change.edit().cells(field),
                                choices.chosen(change, field)))
                        .toList());
    }

    private ChangeView added(FileEdit edit, Asked asked) {
        Action fresh = Action.of("+", asked.draft(), List.of());
        Action action = asked.progress().note().isEmpty() && asked.progress().status() == fresh.status()
                ? fresh
                : fresh.with(asked.progress());
        return new ChangeView(
                phrases.say("workbook.import.row", edit.row()),
                Arrays.stream(Field.values())
                        .filter(field -> !plan.text(field, action).isEmpty())
                        .map(field -> new FieldView(
                                plan.label(field), WordByWord.only(cut(plan.told(field, action))), edit.cells(field)))
                        .toList(),
                List.of());
    }

    /** What the plan says now and what the file says: compared as a whole, and only then cut. */
    private WordByWord compared(Field field, ProposedChange change) {
        WordByWord words =
                WordByWord.between(told(field, change.now(), change.now()), told(field, change.file(), change.now()));
        return new WordByWord(cut(words.before()), cut(words.after()));
    }

    /** Of notes, which are only ever added to, the last one. */
    private String told(Field field, Action action, Action now) {
        return field != Field.NOTES
                ? plan.told(field, action)
                : action.latestNote().map(Note::text).orElseGet(() -> plan.told(field, now));
    }

    private static List<Piece> cut(List<Piece> pieces) {
        List<Piece> cut = new ArrayList<>();
        int length = 0;
        for (Piece piece : pieces) {
            if (length > LONGEST) {
                cut.add(new Piece("…", false));
                break;
            }
            cut.add(new Piece(cut(piece.text()), piece.changed()));
            length += piece.text().length();
        }
        return cut;
    }

    /** The beginning of a long text. */
    static String cut(String text) {
        return text.codePointCount(0, text.length()) > LONGEST
                ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…"
                : text;
    }
}
