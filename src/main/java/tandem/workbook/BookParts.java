package tandem.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Where things are in a workbook: its sheets by name, its texts and styles, and the mark that we left in it. */
final class BookParts {

    /** The names of the properties that say where a workbook comes from. */
    static final String AREA = "Tandem area";

    static final String VERSION = "Tandem plan version";

    private static final String WORKBOOK = "xl/workbook.xml";

    private final Map<String, ZipPart> parts;
    private final Map<String, String> targets = new HashMap<>();
    private final Map<String, String> kinds = new HashMap<>();
    private final Map<String, String> properties = new HashMap<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean from1904;

    BookParts(Map<String, ZipPart> parts) {
        this.parts = Map.copyOf(parts);
        find("xl/_rels/workbook.xml.rels").ifPresent(this::relations);
        find(WORKBOOK).ifPresent(this::workbook);
        find("docProps/custom.xml").ifPresent(this::properties);
    }

    /** A sheet with the part that holds it. */
    record Sheet(String name, ZipPart part) {}

    List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    /** Whether dates count from 1904, as on old Macintoshes. */
    boolean from1904() {
        return from1904;
    }

    Optional<ZipPart> texts() {
        return Optional.ofNullable(kinds.get("sharedStrings")).flatMap(this::find);
    }

    Optional<ZipPart> styles() {
        return Optional.ofNullable(kinds.get("styles")).flatMap(this::find);
    }

    Optional<String> area() {
        return Optional.ofNullable(properties.get(AREA)).map(String::strip);
    }

    OptionalInt version() {
        String version = properties.getOrDefault(VERSION, "").strip();
        return version.matches("[0-9]{1,8}") ? OptionalInt.of(Integer.parseInt(version)) : OptionalInt.empty();
    }

    private Optional<ZipPart> find(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    private void relations(ZipPart part) {
        try (XmlEvents xml = new XmlEvents(part)) {
            while (xml.next()) {
                if (xml.starts("Relationship") && !xml.attribute("TargetMode").equals("External")) {
                    String target = xml.attribute("Target");
                    String name = target.startsWith("/") ? target.substring(1) : "xl/" + target;
                    targets.put(xml.attribute("Id"), name);
                    kinds.put(xml.attribute("Type").replaceFirst(".*/", ""), name);
                }
            }
        }
    }

    private void workbook(ZipPart part) {
        try (XmlEvents xml = new XmlEvents(part)) {
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    from1904 = List.of("1", "true").contains(xml.attribute("date1904"));
                }
                if (xml.starts("sheet")) {
                    String name = xml.attribute("name");
                    Optional.ofNullable(targets.get(xml.attribute("id")))
                            .flatMap(this::find)
                            .ifPresent(found -> sheets.add(new Sheet(name, found)));
                }
            }
        }
    }

    private void properties(ZipPart part) {
        String name = "";
        try (XmlEvents xml = new XmlEvents(part)) {
            while (xml.next()) {
                if (xml.starts("property")) {
                    name = xml.attribute("name");
                } else if (xml.isText() && (name.equals(AREA) || name.equals(VERSION))) {
                    properties.merge(name, xml.text(), String::concat);
                }
            }
        }
    }
}
