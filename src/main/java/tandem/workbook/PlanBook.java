package tandem.workbook;

import java.time.LocalDate;
import java.util.List;
import tandem.AreaCode;

/**
 * The workbook of a plan, before it becomes a file.
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
     */
    record Cover(String tab, List<String> lines) {

        Cover {
            lines = List.copyOf(lines);
        }

        String title() {
            return lines.get(0);
        }
    }

    /** Where a workbook was taken from. */
    record From(AreaCode area, int version) {}

    PlanBook {
        tables = List.copyOf(tables);
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
