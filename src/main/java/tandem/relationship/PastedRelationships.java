package tandem.relationship;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tandem.AreaCode;
import tandem.area.PastedLines;
import tandem.area.PastedLines.Fault;
import tandem.area.PastedLines.Line;
import tandem.area.Resemblance;
import tandem.questionnaire.Option;

/** Relationships read from a pasted list, {@code name; type; parties} a line; several types with {@code +} between. */
public record PastedRelationships(List<Entry> entries, List<Fault> faults) {

    public PastedRelationships {
        entries = List.copyOf(entries);
        faults = List.copyOf(faults);
    }

    /** Reads the list, finds the parties, and compares each name with those that are known and with the lines above. */
    public static PastedRelationships read(String text, AreaCode area, Known known) {
        List<Entry> entries = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        List<String> names = new ArrayList<>(known.names());
        for (Line line : PastedLines.of(text).lines()) {
            PastedParties parties = PastedParties.read(line.field(2), known.parties());
            List<Fault> wrong = faults(line, parties, known);
            faults.addAll(wrong);
            if (wrong.isEmpty()) {
                entries.add(entry(line, parties, area, known, names));
                names.add(line.field(0));
            }
        }
        return new PastedRelationships(entries, faults);
    }

    private static Entry entry(Line line, PastedParties parties, AreaCode area, Known known, List<String> names) {
        Relationship relationship = Relationship.proposed(
                area,
                line.field(0),
                words(line).stream()
                        .flatMap(word -> Vocabulary.find(known.types(), word).stream())
                        .map(Option::id)
                        .distinct()
                        .toList(),
                parties.organisations(),
                parties.departments());
        return new Entry(line.number(), relationship, Resemblance.of(line.field(0), names), parties.readAs());
    }

    private static List<Fault> faults(Line line, PastedParties parties, Known known) {
        if (line.fields().size() > 3) {
            return List.of(
                    Fault.of(line, "relationship.paste.more", line.fields().size()));
        }
        List<Fault> faults = new ArrayList<>();
        nameFault(line).ifPresent(faults::add);
        typeFault(line, known.types()).ifPresent(faults::add);
        for (PastedParties.Unknown unknown : parties.unknown()) {
            faults.add(unknown.suggestion()
                    .map(meant -> Fault.of(line, "relationship.paste.perhaps", unknown.written(), meant))
                    .orElseGet(() -> Fault.of(line, "relationship.paste.unknown", unknown.written())));
        }
        if (parties.unknown().isEmpty() && !known.canRelate(parties.organisations(), parties.departments())) {
            faults.add(Fault.of(line, "relationship.paste.parties"));
        }
        return faults;
    }

    private static Optional<Fault> nameFault(Line line) {
        if (line.field(0).isEmpty()) {
            return Optional.of(Fault.of(line, "relationship.paste.no-name"));
        }
        return line.field(0).length() > Relationship.LONGEST_NAME
                ? Optional.of(Fault.of(line, "relationship.paste.long-name", Relationship.LONGEST_NAME))
                : Optional.empty();
    }

    private static Optional<Fault> typeFault(Line line, List<Option> types) {
        String allowed = types.stream().map(Option::label).collect(Collectors.joining(", "));
        if (words(line).isEmpty()) {
            return Optional.of(Fault.of(line, "relationship.paste.no-type", allowed));
        }
        return words(line).stream()
                .filter(word -> Vocabulary.find(types, word).isEmpty())
                .findFirst()
                .map(word -> Fault.of(line, "relationship.paste.type", word, allowed));
    }

    private static List<String> words(Line line) {
        return Arrays.stream(line.field(1).split("[+,/]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /**
     * One line that could be read.
     *
     * @param readAs names of parties that were written a little differently
     */
    public record Entry(int line, Relationship relationship, Resemblance resemblance, List<ReadAs> readAs) {}

    /** The name of a party that was written a little differently. */
    public record ReadAs(String written, String name) {}
}
