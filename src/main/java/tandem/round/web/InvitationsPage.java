package tandem.round.web;

import java.util.List;
import java.util.stream.Stream;
import tandem.Days;
import tandem.Side;
import tandem.access.Secret;
import tandem.access.Viewer;
import tandem.area.web.Phrases;
import tandem.round.Affiliation;
import tandem.round.Participation;
import tandem.round.Round;
import tandem.site.web.Choice;
import tandem.site.web.FormErrors;

/**
 * Those whom a lead's own side has invited, and the forms that invite more.
 *
 * @param key from which the links of the next invitations are made
 */
record InvitationsPage(
        String title,
        String back,
        String action,
        String side,
        String intro,
        String whenLinksWork,
        boolean inviting,
        boolean none,
        List<Row> rows,
        String key,
        InviteForm form,
        List<Choice> affiliations,
        boolean noAffiliations,
        List<String> faults,
        String remind,
        FormErrors errors) {

    /** Somebody invited. Whether they have answered is not for anybody to see. */
    record Row(String who, String affiliation, String state, String href, boolean used, boolean named) {}

    /** What the page is made of. */
    record Contents(Round round, List<Participation> invited, List<Affiliation> affiliations, String council) {}

    static InvitationsPage of(
            Viewer viewer,
            Contents contents,
            InviteForm form,
            FormErrors errors,
            List<String> faults,
            Phrases phrases) {
        Round round = contents.round();
        Side side = viewer.leadingSide();
        boolean inviting = round.state() == Round.State.PREPARING || round.isOpen();
        return new InvitationsPage(
                phrases.say("round.invitations.title." + side.key()),
                round.id().path(),
                round.id().path() + "/invitations",
                side.key(),
                phrases.say("round.invitations.intro." + side.key() + "." + InvitationPage.promiseKey(round)),
                phrases.say("round.invitations.when." + round.state(), Days.of(round.opensOn())),
                inviting,
                contents.invited().isEmpty(),
                contents.invited().stream()
                        .map(each -> row(round, each, phrases))
                        .toList(),
                form.key().isEmpty() ? Secret.random().text() : form.key(),
                form,
                choices(contents.affiliations(), phrases, side),
                contents.affiliations().isEmpty(),
                faults,
                round.isOpen()
                        ? phrases.say("round.remind.text", round.title(), contents.council(), Days.of(round.closesOn()))
                        : "",
                errors);
    }

    private static List<Choice> choices(List<Affiliation> all, Phrases phrases, Side side) {
        return Stream.concat(
                        Stream.of(Choice.of("", phrases.say("round.invite.affiliation.choose." + side.key()))),
                        all.stream().map(each -> Choice.of(each.id(), each.name())))
                .toList();
    }

    private static Row row(Round round, Participation participation, Phrases phrases) {
        boolean used = participation.state() != Participation.State.INVITED;
        return new Row(
                nameOf(participation, phrases),
                participation.affiliation().name(),
                phrases.say(used ? "round.invitation.state.used" : "round.invitation.state.unused"),
                round.id().path() + "/invitations/" + participation.id().name(),
                used,
                !participation.who().isEmpty());
    }

    static String nameOf(Participation participation, Phrases phrases) {
        return participation.who().isEmpty() ? phrases.say("round.invitation.former") : participation.who();
    }
}
