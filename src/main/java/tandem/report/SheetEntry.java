package tandem.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tandem.UnseenMarks;
import tandem.yaml.Entry;
import tandem.yaml.PlacedText;
import tandem.yaml.Shape;

/**
 * Reads and checks the words of one sheet.
 *
 * @param ofArea whether an area wrote them: then only those that it changes
 */
record SheetEntry(SheetShape shape, boolean ofArea) {

    private static final int LONGEST_TAB = 31;
    private static final int LONGEST_HEADING = 255;
    private static final int LONGEST_LINE = 1_000;
    private static final int SHORTEST_DESCRIPTION = 30;
    private static final String NOT_IN_A_TAB = "[]:*?/\\";
    private static final String COULD_BEGIN_A_FORMULA = "=+-@";
    private static final String COLUMNS = "columns";
    private static final String LINES = "lines";
    private static final Set<String> FREE = Set.of(SheetShape.TITLE);

    ReportSheet read(Entry entry) {
        Entry shaped = entry.shaped(keys());
        return new ReportSheet(shape.id(), texts(shaped), columns(shaped), lines(shaped));
    }

    private Shape keys() {
        List<String> keys = Stream.of(
                        ofArea ? Stream.<String>of() : Stream.of("id"),
                        shape.texts().keySet().stream(),
                        shape.columns().isEmpty() ? Stream.<String>of() : Stream.of(COLUMNS),
                        shape.lines().isEmpty() && !shape.freeLines() ? Stream.<String>of() : Stream.of(LINES))
                .flatMap(each -> each)
                .toList();
        return all("sheet", keys);
    }

    private Map<String, PlacedText> texts(Entry entry) {
        Map<String, PlacedText> texts = new LinkedHashMap<>();
        shape.texts().forEach((key, blanks) -> {
            if (entry.has(key)) {
                PlacedText told = oneLine(entry.placed(key), key.equals(SheetShape.TAB) ? LONGEST_TAB : LONGEST_LINE);
                Blanks.check(told, blanks, FREE.contains(key), ofArea);
                texts.put(key, told);
            }
        });
        if (texts.containsKey(SheetShape.TAB)) {
            checkTab(texts.get(SheetShape.TAB));
        }
        if (texts.containsKey(SheetShape.CHART_DESCRIPTION)) {
            checkDescription(texts.get(SheetShape.CHART_DESCRIPTION));
        }
        return texts;
    }

    private Map<String, PlacedText> columns(Entry entry) {
        Map<String, PlacedText> columns = new LinkedHashMap<>();
        if (entry.has(COLUMNS)) {
            Entry headings = entry.entry(COLUMNS, all(COLUMNS, shape.columns()));
            if (!ofArea && !headings.keys().equals(shape.columns())) {
                throw entry.fault(
                        COLUMNS, "the columns stand in another order, needed is " + String.join(", ", shape.columns()));
            }
            headings.keys().forEach(column -> {
                PlacedText told = oneLine(headings.placed(column), LONGEST_HEADING);
                Blanks.check(told, Set.of(), false, ofArea);
                columns.put(column, told);
            });
        }
        return columns;
    }

    private Map<String, PlacedText> lines(Entry entry) {
        Map<String, PlacedText> lines = new LinkedHashMap<>();
        if (entry.has(LINES)) {
            Entry told = shape.freeLines()
                    ? entry.group(LINES)
                    : entry.entry(LINES, all(LINES, List.copyOf(shape.lines().keySet())));
            for (String id : told.keys()) {
                PlacedText line = oneLine(told.placed(id), LONGEST_LINE);
                Blanks.check(line, shape.lines().getOrDefault(id, Set.of()), true, ofArea);
                lines.put(id, line);
            }
        }
        return lines;
    }

    /** All of these keys, or for an area any of them. */
    private Shape all(String kind, List<String> keys) {
        return ofArea
                ? Shape.of(kind).orAlso(keys.toArray(String[]::new))
                : Shape.of(kind, keys.toArray(String[]::new));
    }

    private static PlacedText oneLine(PlacedText told, int longest) {
        String text = told.text();
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw told.fault("this text must be one line, without tabs");
        }
        if (UnseenMarks.areIn(text)) {
            throw told.fault("there is a mark in this text that nobody sees; write it anew");
        }
        if (COULD_BEGIN_A_FORMULA.indexOf(text.charAt(0)) >= 0) {
            throw told.fault("a text must not begin with = + - or @: a spreadsheet takes that for a formula");
        }
        if (text.length() > longest) {
            throw told.fault("this text has " + text.length() + " characters, at most " + longest + " are allowed");
        }
        return told;
    }

    private static void checkTab(PlacedText tab) {
        if (tab.text().chars().anyMatch(letter -> NOT_IN_A_TAB.indexOf(letter) >= 0)) {
            throw tab.fault("a tab must not have any of [ ] : * ? / \\ in it, but was \"" + tab.text() + "\"");
        }
        if (tab.text().startsWith("'") || tab.text().endsWith("'")) {
            throw tab.fault("a tab must not begin or end with an apostrophe, but was \"" + tab.text() + "\"");
        }
        if (Report.plain(tab.text()).equals("history")) {
            throw tab.fault("a tab must not be called History: Excel keeps that name for itself");
        }
    }

    private static void checkDescription(PlacedText told) {
        if (told.text().length() < SHORTEST_DESCRIPTION) {
            throw told.fault("this says in words what the chart shows, in at least " + SHORTEST_DESCRIPTION
                    + " characters, but has " + told.text().length());
        }
    }
}
