package tandem.comparison.web;

import java.util.List;
import tandem.site.web.FormErrors;
import tandem.site.web.SummaryRow;
import tandem.site.web.TypedDate;

/**
 * One peer challenge as the administrator sees it: what it asks, who said yes, who the peers are; never a result.
 *
 * @param key from which the link of the next peer is made
 */
record ChallengePage(
        String title,
        String base,
        boolean running,
        List<SummaryRow> facts,
        List<Asked> areas,
        List<Peer> peers,
        String key,
        String peer,
        TypedDate until,
        FormErrors errors) {

    /** An area and what its two sides said. */
    record Asked(String name, String council, String vcs, String state, boolean seen) {}

    /** A peer, and whether the link was used. */
    record Peer(String name, String href, String state, boolean used) {}
}
