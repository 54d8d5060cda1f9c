package tandem.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tandem.AreaCode;
import tandem.area.PastedLines.Fault;
import tandem.area.PastedLines.Line;

/** Organisations read from a pasted list, {@code name; kind; size} a line; kind and size may be left out. */
public record PastedOrganisations(List<Entry> entries, List<Fault> faults) {

    public PastedOrganisations {
        entries = List.copyOf(entries);
        faults = List.copyOf(faults);
    }

    /** Reads the list and compares each name with those that are known and with the lines above it. */
    public static PastedOrganisations read(String text, AreaCode area, List<Organisation> known) {
        PastedLines lines = PastedLines.of(text);
        List<Entry> entries = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        List<String> names =
                new ArrayList<>(known.stream().map(Organisation::name).toList());
        for (Line line : lines.lines()) {
            Optional<Fault> fault = fault(line);
            fault.ifPresent(faults::add);
            if (fault.isEmpty()) {
                entries.add(entry(line, area, names));
                names.add(line.field(0));
            }
        }
        return new PastedOrganisations(entries, faults);
    }

    private static Entry entry(Line line, AreaCode area, List<String> names) {
        Organisation organisation = Organisation.named(
                area,
                line.field(0),
                kind(line.field(1)).orElse(Organisation.Kind.VCS),
                size(line.field(2)).orElse(Organisation.SizeBand.UNKNOWN));
        return new Entry(line.number(), organisation, Resemblance.of(line.field(0), names));
    }

    private static Optional<Fault> fault(Line line) {
        if (line.field(0).isEmpty()) {
            return Optional.of(Fault.of(line, "area.paste.no-name"));
        }
        if (line.field(0).length() > Organisation.LONGEST_NAME) {
            return Optional.of(Fault.of(line, "area.paste.long-name", Organisation.LONGEST_NAME));
        }
        if (!line.field(1).isEmpty() && kind(line.field(1)).isEmpty()) {
            return Optional.of(Fault.of(line, "area.paste.kind", line.field(1)));
        }
        if (!line.field(2).isEmpty() && size(line.field(2)).isEmpty()) {
            return Optional.of(Fault.of(line, "area.paste.size", line.field(2)));
        }
        return line.fields().size() > 3
                ? Optional.of(Fault.of(line, "area.paste.more", line.fields().size()))
                : Optional.empty();
    }

    private static Optional<Organisation.Kind> kind(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "vcs", "vcse", "voluntary", "community", "charity" -> Optional.of(Organisation.Kind.VCS);
            case "public body", "public" -> Optional.of(Organisation.Kind.PUBLIC_BODY);
            default -> Optional.empty();
        };
    }

    private static Optional<Organisation.SizeBand> size(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "micro" -> Optional.of(Organisation.SizeBand.MICRO);
            case "small" -> Optional.of(Organisation.SizeBand.SMALL);
            case "medium" -> Optional.of(Organisation.SizeBand.MEDIUM);
            case "large" -> Optional.of(Organisation.SizeBand.LARGE);
            case "unknown", "not said" -> Optional.of(Organisation.SizeBand.UNKNOWN);
            default -> Optional.empty();
        };
    }

    /** One line that could be read. */
    public record Entry(int line, Organisation organisation, Resemblance resemblance) {}
}
