package tandem.round.web;

import java.util.List;
import tandem.AreaCode;
import tandem.Days;
import tandem.access.Viewer;
import tandem.area.web.Phrases;
import tandem.round.Round;

/** The rounds of an area. */
record RoundsPage(String title, String back, boolean leads, String prepare, List<Item> rounds) {

    static RoundsPage of(AreaCode area, Viewer viewer, List<Round> rounds, Phrases phrases) {
        boolean leads = viewer.role().leads();
        return new RoundsPage(
                phrases.say("round.list.title"),
                "/areas/" + area,
                leads,
                "/areas/" + area + "/rounds/new",
                rounds.stream()
                        .filter(round -> leads || round.state() != Round.State.PREPARING)
                        .map(round -> Item.of(round, phrases))
                        .toList());
    }

    /** One round in the list. */
    record Item(String title, String href, String dates, String state, String tag) {

        static Item of(Round round, Phrases phrases) {
            return new Item(
                    round.title(),
                    round.id().path(),
                    phrases.say("round.dates", Days.of(round.opensOn()), Days.of(round.closesOn())),
                    phrases.say("round.state", round.state()),
                    RoundsPage.tag(round.state()));
        }
    }

    static String tag(Round.State state) {
        return switch (state) {
            case PREPARING -> "todo";
            case OPEN -> "agreed";
            case CLOSED, LAPSED -> "plain";
            case REVEALED -> "done";
        };
    }
}
