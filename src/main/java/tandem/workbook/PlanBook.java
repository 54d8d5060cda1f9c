package tandem.workbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tandem.AreaCode;

/**
 * The workbook of a plan or of results, before it becomes a file.
 *
 * @param creator the council, as the file's author
 * @param made the day on which it is made; no finer time stands in the file, so that a day's files of a plan are the same
 * @param from the area and the version of the plan, so that the file is known again when it comes back
 * @param statuses the words of the drop-down for an action's status; likewise priorities
 */
record PlanBook(
        String fileName,
        String creator,
        LocalDate made,
        Cover cover,
        List<Table> tables,
        List<String> statuses,
        List<String> priorities,
        From from) {

    /**
     * The cover.
     *
     * @param lines its title first
     * @param address of the page on the web; a line that says it leads there
     */
    record Cover(String tab, List<String> lines, String address) {

        Cover {
            lines = List.copyOf(lines);
        }

        String title() {
            return lines.get(0);
        }

        /** Whether this line, counted from 0, leads to the page. */
        boolean leadsBack(int line) {
            return lines.get(line).contains(address);
        }
    }

    /**
     * Where a workbook was taken from.
     *
     * @param version the version of the plan; none of results, which do not come back
     */
    record From(AreaCode area, Optional<Integer> version) {}

    PlanBook {
        tables = List.copyOf(tables);
    }

    /** Whether people work in it and bring it back. */
    boolean comesBack() {
        return from.version().isPresent();
    }

    /** The tab of a sheet by its table. */
    String tab(String table) {
        return tables.stream()
                .filter(each -> each.name().equals(table))
                .findFirst()
                .orElseThrow()
                .sheet();
    }
}
