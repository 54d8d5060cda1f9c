package tandem.area.web;

import java.util.Optional;
import tandem.Side;
import tandem.access.Leadership;
import tandem.area.Area;
import tandem.site.web.FormErrors;

/** The form that names a side's lead, with a word about the one it replaces. */
record LeadPage(String title, Optional<String> warning, String action, String back, LeadForm form, FormErrors errors) {

    static LeadPage of(Area area, Side side, Leadership leadership, LeadForm form, FormErrors errors, Phrases phrases) {
        String base = "/admin/areas/" + area.code();
        return new LeadPage(
                phrases.say("area.lead.title." + side.key(), area.name()),
                leadership.lead(side).map(person -> phrases.say("area.lead.replaces", person.name())),
                base + "/leads/" + side.key(),
                base,
                form,
                errors);
    }
}
