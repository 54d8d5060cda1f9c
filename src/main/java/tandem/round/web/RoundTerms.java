package tandem.round.web;

import java.util.ArrayList;
import java.util.List;
import tandem.Days;
import tandem.area.web.Phrases;
import tandem.round.Promise;
import tandem.round.Round;
import tandem.round.Standing;
import tandem.site.web.SummaryRow;

/** What both leads say yes to, line by line; the promise stands beside it in full. */
final class RoundTerms {

    private RoundTerms() {}

    static List<SummaryRow> rows(Standing standing, Phrases phrases) {
        Round round = standing.round();
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of(
                phrases.say("round.terms.mode"),
                phrases.say("round.mode", round.terms().mode())));
        rows.add(SummaryRow.of(
                phrases.say("round.terms.length"),
                phrases.say(
                        round.shortForm() ? "round.terms.length.short" : "round.terms.length.full",
                        standing.instrument().minutes())));
        rows.add(SummaryRow.of(
                phrases.say("round.terms.dates"),
                phrases.say("round.dates", Days.of(round.opensOn()), Days.of(round.closesOn()))));
        rows.add(SummaryRow.of(
                phrases.say("round.terms.promise"),
                phrases.say("round.promise", round.terms().promise())));
        if (round.terms().promise() == Promise.ANONYMOUS) {
            rows.add(SummaryRow.of(
                    phrases.say("round.terms.threshold"),
                    phrases.say("round.terms.threshold.value", round.terms().threshold())));
        }
        if (standing.relationships().stream().anyMatch(each -> each.isWithinVcs())) {
            boolean both = round.terms().showVcsRelationshipsToCouncil();
            rows.add(SummaryRow.of(
                    phrases.say("round.terms.vcs-results"),
                    phrases.say("round.vcs-results." + (both ? RoundForm.BOTH_SIDES : RoundForm.VCS_ALONE))));
        }
        return rows;
    }
}
