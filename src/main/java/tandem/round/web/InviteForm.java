package tandem.round.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.access.Secret;
import tandem.area.web.Typed;
import tandem.round.Affiliation;
import tandem.round.Invitee;
import tandem.site.web.FormErrors;

/**
 * What was typed about people to invite: one of them, or a pasted list.
 *
 * @param key of the form, from which the links are made
 */
record InviteForm(String key, String who, String affiliation, String list) {

    InviteForm(@Nullable String key, @Nullable String who, @Nullable String affiliation, @Nullable String list) {
        String sent = Typed.line(key);
        this.key = Secret.isValid(sent) ? sent : "";
        this.who = Typed.line(who);
        this.affiliation = Typed.line(affiliation);
        this.list = Typed.pasted(list);
    }

    static InviteForm empty() {
        return new InviteForm("", "", "", "");
    }

    /** The key as it was sent; without one the form can be sent only once. */
    Secret secret() {
        return key.isEmpty() ? Secret.random() : new Secret(key);
    }

    FormErrors errors(List<Affiliation> known) {
        boolean unknown = known.stream().noneMatch(each -> each.id().equals(affiliation));
        return FormErrors.none()
                .withIf(who.isEmpty(), "who", "round.invite.who.missing")
                .withIf(who.length() > Invitee.LONGEST, "who", "round.invite.who.long", Invitee.LONGEST)
                .withIf(unknown, "affiliation", "round.invite.affiliation.missing");
    }
}
