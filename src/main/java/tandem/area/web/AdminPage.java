package tandem.area.web;

import java.util.List;
import tandem.area.Area;

/** All areas of the installation. */
record AdminPage(String title, List<Row> rows) {

    static AdminPage of(List<Area> areas, Phrases phrases) {
        return new AdminPage(
                phrases.say("area.admin.title"),
                areas.stream()
                        .map(area -> new Row(
                                area.name(),
                                "/admin/areas/" + area.code(),
                                area.council(),
                                area.code().gss()))
                        .toList());
    }

    /** One area. */
    record Row(String name, String href, String council, String gss) {}
}
