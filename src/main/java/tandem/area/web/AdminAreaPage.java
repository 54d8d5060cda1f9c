package tandem.area.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tandem.Side;
import tandem.access.Leadership;
import tandem.access.Person;
import tandem.area.Area;
import tandem.site.web.SummaryRow;

/** One area as the administrator sees it: what it is, and who leads it. */
record AdminAreaPage(String title, List<SummaryRow> facts, List<LeadCard> leads, String delete) {

    static AdminAreaPage of(Area area, Leadership leadership, Phrases phrases) {
        return new AdminAreaPage(
                area.name(),
                List.of(
                        SummaryRow.of(phrases.say("area.council"), area.council()),
                        SummaryRow.of(phrases.say("area.gss"), area.code().gss()),
                        SummaryRow.of(phrases.say("area.type"), phrases.say("area.type", area.type())),
                        SummaryRow.of(phrases.say("area.region"), area.region()),
                        SummaryRow.of(
                                phrases.say("area.combined-authority"),
                                area.combinedAuthority().orElse(phrases.say("area.none")))),
                Arrays.stream(Side.values())
                        .map(side -> LeadCard.of(area, side, leadership.lead(side), phrases))
                        .toList(),
                "/admin/areas/" + area.code() + "/delete");
    }

    /** The lead of one side, or that there is none yet. */
    record LeadCard(String side, String title, boolean named, String name, String post, String action, String href) {

        static LeadCard of(Area area, Side side, Optional<Person> lead, Phrases phrases) {
            return new LeadCard(
                    side.key(),
                    phrases.say("area.lead." + side.key()),
                    lead.isPresent(),
                    lead.map(Person::name).orElse(phrases.say("area.lead.nobody")),
                    lead.map(person -> person.post() + ", " + person.organisation())
                            .orElse(""),
                    phrases.say("area.lead.action." + (lead.isPresent() ? "replace" : "name") + "." + side.key()),
                    "/admin/areas/" + area.code() + "/leads/" + side.key());
        }
    }
}
