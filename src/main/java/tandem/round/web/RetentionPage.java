package tandem.round.web;

import java.util.Arrays;
import java.util.List;
import tandem.Days;
import tandem.Side;
import tandem.access.Leadership;
import tandem.access.Viewer;
import tandem.area.web.Phrases;
import tandem.round.Retention;
import tandem.site.web.Choice;
import tandem.site.web.FormErrors;
import tandem.site.web.SummaryRow;

/**
 * How long an area keeps who was invited, for everybody in it.
 *
 * @param action where a lead says what their side wants; empty for everybody else
 */
record RetentionPage(
        String back,
        String holds,
        List<SummaryRow> wishes,
        String action,
        List<Choice> choices,
        String value,
        FormErrors errors) {

    static RetentionPage of(
            Retention retention, Leadership leadership, Viewer viewer, FormErrors errors, Phrases phrases) {
        String area = "/areas/" + retention.area();
        int shown = viewer.side()
                .flatMap(side -> retention.counting(side, leadership))
                .map(Retention.Wish::months)
                .orElse(retention.months());
        return new RetentionPage(
                area + "/leads",
                phrases.say("round.retention.holds", retention.months()),
                Arrays.stream(Side.values())
                        .map(side -> wish(side, retention, leadership, phrases))
                        .toList(),
                viewer.role().leads() ? area + "/retention" : "",
                Retention.CHOICES.stream()
                        .map(months -> Choice.of(String.valueOf(months), phrases.say("round.retention.months", months)))
                        .toList(),
                String.valueOf(shown),
                errors);
    }

    private static SummaryRow wish(Side side, Retention retention, Leadership leadership, Phrases phrases) {
        return SummaryRow.of(
                phrases.say("round.retention.side." + side.key()),
                retention
                        .counting(side, leadership)
                        .map(wish -> phrases.say("round.retention.wish", wish.months(), Days.of(wish.at())))
                        .orElse(phrases.say("round.retention.no-wish")));
    }
}
