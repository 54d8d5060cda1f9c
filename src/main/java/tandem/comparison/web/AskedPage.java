package tandem.comparison.web;

import java.util.List;

/** The peer challenges that ask to see an area, with what each side said. */
record AskedPage(String base, List<Asked> challenges) {

    /**
     * One challenge: who asks, until when, for which areas, and what the two sides said.
     *
     * @param terms what a yes now is to
     * @param answer the words of the button with which this side says yes; empty if there is nothing to say yes to
     * @param own whether this side said yes to anything, and can take it back
     */
    record Asked(
            String id,
            String name,
            String until,
            boolean ended,
            List<String> peers,
            List<String> areas,
            String council,
            String vcs,
            String terms,
            String answer,
            boolean own) {}
}
