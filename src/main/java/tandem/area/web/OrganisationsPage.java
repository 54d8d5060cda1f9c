package tandem.area.web;

import java.util.List;
import tandem.area.Organisation;

/** The list of an area's organisations. */
record OrganisationsPage(String title, String count, String base, String home, List<Row> rows) {

    static OrganisationsPage of(String gss, List<Organisation> all, Phrases phrases) {
        String base = "/areas/" + gss + "/organisations";
        return new OrganisationsPage(
                phrases.say("area.organisations.title"),
                phrases.say(
                        "area.organisations.count",
                        all.stream().filter(Organisation::isVcs).count(),
                        all.stream()
                                .filter(organisation -> !organisation.isVcs())
                                .count()),
                base,
                "/areas/" + gss,
                all.stream()
                        .map(organisation -> Row.of(organisation, base, phrases))
                        .toList());
    }

    /** One organisation. */
    record Row(String name, String href, String kind, String tag, String details) {

        static Row of(Organisation organisation, String base, Phrases phrases) {
            String size = phrases.say("area.size", organisation.size());
            return new Row(
                    organisation.name(),
                    base + "/" + organisation.id().slug(),
                    phrases.say("area.kind.short", organisation.kind()),
                    organisation.isVcs() ? "vcs" : "plain",
                    organisation.neighbourhoods().isEmpty()
                            ? phrases.say("area.organisation.details", size)
                            : phrases.say(
                                    "area.organisation.details.where",
                                    size,
                                    String.join(", ", organisation.neighbourhoods())));
        }
    }
}
