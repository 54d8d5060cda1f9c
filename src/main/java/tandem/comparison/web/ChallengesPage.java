package tandem.comparison.web;

import java.util.List;

/** All peer challenges of the installation, the running ones first. */
record ChallengesPage(List<Card> challenges) {

    /** One of them; {@code areas} says of each area whether its sides said yes. */
    record Card(String name, String href, boolean over, String state, String until, List<String> areas, String peers) {}
}
