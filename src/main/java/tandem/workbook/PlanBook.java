package tandem.workbook;

import java.util.List;

/**
 * The workbook of a plan, before it becomes a file.
 *
 * @param creator the council, as the file's author
 * @param cover the lines of the cover, its title first
 * @param statuses the words of the drop-down for an action's status; likewise priorities
 */
record PlanBook(
        String fileName,
        String title,
        String creator,
        List<String> cover,
        List<Table> tables,
        List<String> statuses,
        List<String> priorities) {

    PlanBook {
        cover = List.copyOf(cover);
        tables = List.copyOf(tables);
    }
}
