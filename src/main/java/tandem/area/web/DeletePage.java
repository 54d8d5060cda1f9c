package tandem.area.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.Days;
import tandem.Side;
import tandem.access.Leadership;
import tandem.access.Viewer;
import tandem.area.Area;
import tandem.area.AreaDeletion;
import tandem.site.web.FormErrors;
import tandem.site.web.SummaryRow;

/**
 * Asks before an area is deleted, and says who has said yes.
 *
 * @param action where the form goes; empty if this viewer can say nothing now
 * @param withdraw where a yes is taken back; empty if this viewer has given none
 */
record DeletePage(
        String title,
        List<String> lines,
        List<SummaryRow> said,
        String action,
        String hint,
        String button,
        String withdraw,
        String back,
        String typed,
        FormErrors errors) {

    /** What the page tells of. */
    record Contents(Area area, AreaDeletion deletion, Leadership leadership, Instant now, boolean mayAlone) {

        Optional<AreaDeletion.Yes> yes(Side side) {
            return deletion.counting(side, leadership, now);
        }
    }

    static DeletePage forLead(Contents contents, Viewer viewer, String typed, FormErrors errors, Phrases phrases) {
        Side side = viewer.leadingSide();
        String here = "/areas/" + contents.area().code() + "/delete";
        boolean agreed = contents.yes(side).isPresent();
        String hint = contents.yes(side.other()).isPresent() ? "area.delete.second" : "area.delete.both";
        return new DeletePage(
                phrases.say("area.delete.title", contents.area().name()),
                lines(hint, phrases),
                Arrays.stream(Side.values())
                        .map(each -> said(each, contents.yes(each), phrases))
                        .toList(),
                agreed ? "" : here,
                phrases.say("area.delete.field.hint", contents.area().name()),
                phrases.say("area.delete.agree"),
                agreed ? here + "/withdraw" : "",
                "/areas/" + contents.area().code() + "/leads",
                typed,
                errors);
    }

    static DeletePage forAdministrator(Contents contents, String typed, FormErrors errors, Phrases phrases) {
        String area = "/admin/areas/" + contents.area().code();
        return new DeletePage(
                phrases.say("area.delete.title", contents.area().name()),
                lines(contents.mayAlone() ? "area.delete.alone" : "area.delete.not-alone", phrases),
                List.of(),
                contents.mayAlone() ? area + "/delete" : "",
                phrases.say("area.delete.field.hint", contents.area().name()),
                phrases.say("area.delete.now"),
                "",
                area,
                typed,
                errors);
    }

    private static List<String> lines(String last, Phrases phrases) {
        return Stream.of("area.delete.what", "area.delete.for-good", last)
                .map(phrases::say)
                .toList();
    }

    private static SummaryRow said(Side side, Optional<AreaDeletion.Yes> yes, Phrases phrases) {
        return SummaryRow.of(
                phrases.say("area.delete.yes." + side.key()),
                yes.map(given -> phrases.say("area.delete.yes.given", Days.of(given.at())))
                        .orElse(phrases.say("area.delete.yes.missing")));
    }
}
