package tandem.area;

import java.util.ArrayList;
import java.util.List;
import tandem.AreaCode;
import tandem.area.PastedLines.Fault;
import tandem.area.PastedLines.Line;

/** Departments read from a pasted list, one name a line. */
public record PastedDepartments(List<Entry> entries, List<Fault> faults) {

    public PastedDepartments {
        entries = List.copyOf(entries);
        faults = List.copyOf(faults);
    }

    /** Reads the list and compares each name with those that are known and with the lines above it. */
    public static PastedDepartments read(String text, AreaCode area, List<Department> known) {
        List<Entry> entries = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        List<String> names =
                new ArrayList<>(known.stream().map(Department::name).toList());
        for (Line line : PastedLines.of(text).lines()) {
            String name = line.field(0);
            if (line.fields().size() > 1) {
                faults.add(Fault.of(line, "area.paste.one-name", line.fields().size()));
            } else if (name.length() > Organisation.LONGEST_NAME) {
                faults.add(Fault.of(line, "area.paste.long-name", Organisation.LONGEST_NAME));
            } else {
                entries.add(new Entry(line.number(), Department.named(area, name), Resemblance.of(name, names)));
                names.add(name);
            }
        }
        return new PastedDepartments(entries, faults);
    }

    /** One line that could be read. */
    public record Entry(int line, Department department, Resemblance resemblance) {}
}
