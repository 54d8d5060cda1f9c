package tandem.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tandem.report.ReportSheet;

/** Makes the sheets that a workbook has by its report, in their order: those of results, and what tells about sheets. */
record BookSheets(BookWords words, Material material) {

    private static final String COVER = "cover";
    private static final String CONTENTS = "contents";
    private static final String ILLUSTRATIVE = "illustrative";

    /** The cover: its title, that an example is one, and those of its lines that are true, with what fills their blanks. */
    PlanBook.Cover cover(Map<String, String> title, Map<String, Map<String, String>> lines, String address) {
        ReportSheet cover = material.report().sheet(COVER);
        Stream<String> told = cover.lines().keySet().stream()
                .filter(line -> lines.containsKey(line) || isIllustrative(line))
                .map(line -> cover.line(line, filled(lines.getOrDefault(line, Map.of()))));
        return new PlanBook.Cover(
                cover.tab(),
                Stream.concat(Stream.of(cover.title(filled(title))), told).toList(),
                address);
    }

    /**
     * All sheets but the cover.
     *
     * @param others how those are made that are in this kind of workbook only
     */
    List<Table> tables(Map<String, Supplier<Table>> others) {
        Map<String, Supplier<Table>> makers = new HashMap<>(results());
        makers.putAll(others);
        List<Table> tables = new ArrayList<>(material.report().sheets().stream()
                .map(ReportSheet::id)
                .filter(id -> !id.equals(COVER) && !id.equals(CONTENTS))
                .map(id -> Optional.ofNullable(makers.get(id)).orElseThrow().get())
                .toList());
        tables.add(0, contents(tables));
        return tables;
    }

    private Map<String, Supplier<Table>> results() {
        RelationshipSheets relationships = new RelationshipSheets(words, material);
        ResultSheets placed = new ResultSheets(words, material);
        RatedSheets rated = new RatedSheets(words, material);
        FoundSheets found = new FoundSheets(words, material);
        return Map.ofEntries(
                Map.entry("highlights", found::highlights),
                Map.entry("relationships", relationships::relationships),
                Map.entry("axes", placed::axes),
                Map.entry("spatial", relationships::spatial),
                Map.entry("gaps", placed::gaps),
                Map.entry("themes", found::themes),
                Map.entry("principles", rated::principles),
                Map.entry("barriers", rated::barriers),
                Map.entry("movement", found::movement),
                Map.entry("turnout", rated::turnout),
                Map.entry("notes", this::notes));
    }

    private Table contents(List<Table> tables) {
        List<List<Cell>> rows = tables.stream()
                .map(table -> List.of(new Cell.ToSheet(table.sheet(), table.sheet()), shows(table)))
                .toList();
        return material.table(CONTENTS, rows, "");
    }

    private Cell shows(Table table) {
        return new Cell.Words(material.report().sheet(table.name()).shows().orElseThrow());
    }

    private Table notes() {
        ReportSheet notes = material.report().sheet("notes");
        Stream<String> lines = notes.lines().keySet().stream().map(line -> notes.line(line, material.own()));
        Stream<String> illustrative = Optional.of(ILLUSTRATIVE).filter(this::isIllustrative).stream()
                .map(line -> material.report().sheet(COVER).line(line, material.own()));
        List<List<Cell>> rows = new ArrayList<>();
        Stream.concat(lines, illustrative)
                .forEach(note -> rows.add(
                        List.of(new Cell.Words(words.say("notes.number", rows.size() + 1)), new Cell.Words(note))));
        return material.table("notes", rows, "");
    }

    private boolean isIllustrative(String line) {
        return line.equals(ILLUSTRATIVE) && material.area().illustrative();
    }

    private Map<String, String> filled(Map<String, String> values) {
        Map<String, String> all = new HashMap<>(material.own());
        all.putAll(values);
        return all;
    }
}
