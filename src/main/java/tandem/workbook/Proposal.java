package tandem.workbook;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.plan.Action;
import tandem.plan.Draft;
import tandem.plan.Field;
import tandem.plan.Plan;
import tandem.workbook.FileEdit.Asked;
import tandem.workbook.RowReader.Writer;

/**
 * What a workbook that came back would do to the plan as it stands. Nothing is deleted: an action whose row is missing stays.
 *
 * @param exported the version of the plan that the file was taken from; nothing if it does not say
 * @param now the plan as it stands
 * @param added the rows that become new actions
 * @param unchanged the references of the rows that ask for nothing, or for what the plan says already
 * @param missing the references of actions that stand in the plan and in no row
 * @param refused what is wrong; with one fault nothing of the file can be taken over
 * @param left what is not taken over, and does not matter to the rest
 * @param others the columns that are not read
 */
public record Proposal(
        Optional<Integer> exported,
        Plan now,
        List<FileEdit> added,
        List<ProposedChange> changed,
        List<String> unchanged,
        List<String> missing,
        List<Fault> refused,
        List<Fault> left,
        List<String> others) {

    public Proposal {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        unchanged = List.copyOf(unchanged);
        missing = List.copyOf(missing);
        refused = List.copyOf(refused);
        left = List.copyOf(left);
        others = List.copyOf(others);
    }

    /** Whether there is anything to take over. */
    public boolean none() {
        return added.isEmpty() && changed.isEmpty();
    }

    public boolean isRefused() {
        return !refused.isEmpty();
    }

    /** Whether the plan was changed since the file was taken from it. */
    public boolean isOutdated() {
        return exported.filter(version -> version != now.version()).isPresent();
    }

    static Proposal of(PlanFile file, Plan before, Plan now, FileWords words, Writer writer) {
        return new Making(file, before, now, words, writer).make();
    }

    /** Goes through the rows once. */
    private static final class Making {

        private final PlanFile file;
        private final Plan before;
        private final Plan now;
        private final FileWords words;
        private final Writer writer;
        private final Map<String, Action> earlier = new TreeMap<>();
        private final Map<String, Action> today = new TreeMap<>();
        private final Set<String> seen = new HashSet<>();
        private final List<FileEdit> withoutReference = new ArrayList<>();
        private final List<FileEdit> added = new ArrayList<>();
        private final List<ProposedChange> changed = new ArrayList<>();
        private final List<String> unchanged = new ArrayList<>();
        private final List<Fault> refused = new ArrayList<>();
        private final List<Fault> left = new ArrayList<>();

        Making(PlanFile file, Plan before, Plan now, FileWords words, Writer writer) {
            this.file = file;
            this.before = before;
            this.now = now;
            this.words = words;
            this.writer = writer;
        }

        Proposal make() {
            before.actions().forEach(action -> earlier.put(action.reference(), action));
            now.actions().forEach(action -> today.put(action.reference(), action));
            file.actions().rows().stream().filter(row -> !isBlank(row)).forEach(this::take);
            addOrChange();
            return new Proposal(
                    file.version().stream().boxed().findFirst(),
                    now,
                    added,
                    changed,
                    unchanged,
                    today.keySet().stream()
                            .filter(reference -> !seen.contains(reference))
                            .sorted(Comparator.comparingInt(String::length).thenComparing(reference -> reference))
                            .toList(),
                    refused,
                    left,
                    file.actions().others());
        }

        private boolean isBlank(FileRow row) {
            return Stream.of(Column.values())
                    .filter(column -> column != Column.OVERDUE)
                    .allMatch(column -> words.isBlank(file.actions().cell(row, column), column));
        }

        private void take(FileRow row) {
            FileCheck.inTime();
            FileCell cell = file.actions().cell(row, Column.REFERENCE);
            String reference = words.plain(cell, Column.REFERENCE).toUpperCase(Locale.ROOT);
            Optional<Action> old = Optional.ofNullable(earlier.get(reference));
            Optional<String> wrong = reference.isEmpty() ? Optional.empty() : wrong(reference, old);
            if (wrong.isPresent()) {
                refused.add(Fault.of(cell.at(), wrong.orElseThrow(), words.shown(cell)));
                return;
            }
            FileEdit edit = new RowReader(words, new RowCells(words, file.actions(), row, old), writer).read();
            refused.addAll(edit.refused());
            left.addAll(edit.left());
            old.ifPresentOrElse(
                    known -> edit.asked().ifPresent(asked -> change(edit, asked, known)),
                    () -> withoutReference.add(edit));
        }

        private Optional<String> wrong(String reference, Optional<Action> old) {
            if (!seen.add(reference)) {
                return Optional.of("reference-twice");
            }
            if (old.isPresent()) {
                return Optional.empty();
            }
            return Optional.of(today.containsKey(reference) ? "reference-newer" : "reference-unknown");
        }

        private void change(FileEdit edit, Asked asked, Action old) {
            Action here = today.getOrDefault(old.reference(), old);
            ProposedChange change = ProposedChange.of(edit, asked, old, here);
            if (change.leavesNote()) {
                left.add(Fault.of(
                        edit.cells(Field.NOTES), "note-since", words.headings().of(Column.UPDATE)));
            }
            if (change.none()) {
                unchanged.add(old.reference());
            } else {
                changed.add(change);
            }
        }

        /**
         * A row that was taken over already, by the same file sent before, is known by its words: it is the first action of
         * these words that no other row has. What else it says is held against an action as it begins.
         */
        private void addOrChange() {
            Map<Draft, Queue<Action>> untaken = now.actions().stream()
                    .filter(action -> !seen.contains(action.reference()))
                    .collect(Collectors.groupingBy(Draft::of, Collectors.toCollection(ArrayDeque::new)));
            withoutReference.forEach(edit -> edit.asked().ifPresent(asked -> {
                Action known =
                        untaken.getOrDefault(asked.draft(), new ArrayDeque<>()).poll();
                if (known == null) {
                    added.add(edit);
                } else {
                    seen.add(known.reference());
                    change(edit, asked, Action.of(known.reference(), asked.draft(), known.reasons()));
                }
            }));
        }
    }
}
