package tandem.round.web;

import java.util.List;
import java.util.stream.Collectors;
import tandem.area.web.Phrases;
import tandem.round.Invited;

/** The links just made: the one page that shows them. */
record LinksPage(String title, String back, String side, List<Made> links, String all) {

    /** One link, and whom it is for. */
    record Made(String who, String affiliation, String address) {}

    static LinksPage of(String back, String side, List<Made> links, Phrases phrases) {
        return new LinksPage(
                phrases.say("round.links.title", links.size()),
                back,
                side,
                links,
                links.stream()
                        .map(each -> each.who() + ", " + each.affiliation() + ": " + each.address())
                        .collect(Collectors.joining("\n")));
    }

    static Made made(Invited invited, String address, Phrases phrases) {
        return new Made(
                InvitationsPage.nameOf(invited.participation(), phrases),
                invited.participation().affiliation().name(),
                address);
    }
}
