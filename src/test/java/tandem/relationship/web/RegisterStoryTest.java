package tandem.relationship.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.AreaCode;
import tandem.access.Actors;
import tandem.access.Role;
import tandem.access.StoryServer;
import tandem.access.Viewer;
import tandem.area.Area;
import tandem.area.Areas;
import tandem.area.CouncilType;
import tandem.area.Department;
import tandem.area.Organisation;
import tandem.area.Organisations;
import tandem.area.web.Browsing;

/** The register over HTTP. Each story has an area of its own, with a department and three organisations. */
@StoryServer
class RegisterStoryTest {

    private static int areas = 0;

    private final Actors actors;
    private final Areas store;
    private final Organisations organisations;
    private AreaCode area = new AreaCode("E07000300");

    @Autowired
    RegisterStoryTest(Actors actors, Areas store, Organisations organisations) {
        this.actors = actors;
        this.store = store;
        this.organisations = organisations;
    }

    @BeforeEach
    void makeAnArea() {
        areas++;
        area = new AreaCode("E0700030" + areas);
        store.add(new Area(
                        area, "Severn", "Severn Council", CouncilType.DISTRICT, "London", Optional.empty(), false, 0))
                .block();
        organisations.addDepartment(Department.named(area, "Public health")).block();
        for (String name : List.of("Food Hub", "Mind")) {
            organisations.add(organisation(name, Organisation.Kind.VCS)).block();
        }
        organisations
                .add(organisation("NHS Trust", Organisation.Kind.PUBLIC_BODY))
                .block();
    }

    @Test
    void aLeadAddsARelationshipInFourPagesAndPressingTwiceAddsOne() {
        Browsing lead = as(Role.COUNCIL_LEAD);
        String key = lead.open(list() + "/new").select("[name=key]").val();

        Document parties = lead.send(
                list() + "/new", "name", "Food & {fun} 100%", "main", "ongoing", "blends", "delivery", "key", key);
        String send = parties.select("main form").attr("action");
        String[] who = {"departments", "public-health", "organisations", "food-hub", "organisations", "nhs-trust"};
        Document working = lead.send(send, who);
        lead.send(send, who);
        Document people = lead.send(
                working.select("main form").attr("action"),
                "scales",
                "region",
                "structures",
                "A forum",
                "since",
                "2018",
                "version",
                "0");
        Document done = lead.send(
                people.select("main form").attr("action"), "name", "Ann Ashworth", "deputy", "Bo", "version", "1");

        assertThat(done.select(".done").text()).isEqualTo("The relationship is added. Check it below.");
        assertThat(done.select("dd.govuk-summary-list__value").eachText())
                .containsExactly(
                        "Food & {fun} 100%",
                        "Ongoing, blended with Delivery",
                        "Public health",
                        "Food Hub NHS Trust",
                        "Region",
                        "A forum",
                        "Not said",
                        "2018",
                        "Ann Ashworth Deputy: Bo",
                        "Not said");
        assertThat(lead.open(list()).select(".cards > .card")).hasSize(1);
    }

    @Test
    void eachPageSaysWhatIsWrongBesideTheFieldAndKeepsWhatWasTyped() {
        Browsing lead = as(Role.VCS_LEAD);
        add(lead, "Food network", "shaping");

        Document name = lead.send(422, list() + "/new", "name", "", "blends", "delivery");
        assertThat(Browsing.summary(name))
                .containsExactly("Enter the name of the relationship", "Choose the main type");
        assertThat(name.select("[name=blends][checked]").eachAttr("value")).containsExactly("delivery");
        Document alike = lead.send(422, list() + "/new", "name", "Food networks", "main", "shaping");
        assertThat(Browsing.errorAt(alike, "name"))
                .isEqualTo(
                        "Error: This looks like relationship 1, Food network. If it is another, tick the box below.");
        assertThat(lead.send(list() + "/new", "name", "Food networks", "main", "shaping", "differs", "true")
                        .select("h1")
                        .text())
                .contains("Who takes part");
        assertThat(Browsing.errorAt(
                        lead.send(422, list() + "/1/parties", "departments", "public-health", "version", "0"),
                        "organisations"))
                .isEqualTo("Error: Choose at least two, with at least one VCS organisation among them");
        Document year = lead.send(422, list() + "/1/working", "since", "20l8", "support", "A desk");
        assertThat(Browsing.errorAt(year, "since")).isEqualTo("Error: Enter a year with four digits, like 2018");
        assertThat(year.select("[name=support]").text()).isEqualTo("A desk");
        assertThat(Browsing.errorAt(lead.send(422, list() + "/1/people", "post", "Officer"), "name"))
                .isEqualTo("Error: Enter the lead person, or leave all three empty");
    }

    @Test
    void eachSideNamesItsOwnPeopleAndAnOlderReadingOverwritesNothing() {
        Browsing council = as(Role.COUNCIL_LEAD);
        Browsing vcs = as(Role.VCS_LEAD);
        add(council, "Food network", "shaping");

        council.send(list() + "/1/people", "name", "Ann", "version", "0");
        Document late = vcs.send(422, list() + "/1/people", "name", "Vi", "version", "0");
        assertThat(Browsing.summary(late)).singleElement().asString().startsWith("Somebody else changed this");
        assertThat(late.select("[name=name]").val()).isEqualTo("Vi");
        vcs.send(
                list() + "/1/people",
                "name",
                "Vi",
                "version",
                late.select("[name=version]").val());

        Document one = vcs.open(list() + "/1");
        assertThat(one.select(".govuk-summary-list__row:contains(Lead person) dd:nth-of-type(1)")
                        .eachText())
                .containsExactly("Ann No deputy", "Vi No deputy");
        assertThat(one.select("a[href$=/people]")).hasSize(1);
    }

    @Test
    void twoChangesAtOnceShowTheSecondWhatTheFirstWrote() {
        Browsing council = as(Role.COUNCIL_LEAD);
        Browsing vcs = as(Role.VCS_LEAD);
        add(council, "Food network", "shaping");
        String[] mine = {"structures", "A forum", "support", "Rooms", "version", "0"};

        council.send(list() + "/1/working", mine);
        Document late = vcs.send(422, list() + "/1/working", "structures", "A board", "version", "0");

        assertThat(Browsing.summary(late)).singleElement().asString().contains("A forum", "Rooms");
        assertThat(late.select("[name=structures]").text()).isEqualTo("A board");
    }

    @Test
    void whatIsWithinTheVcsIsChangedByItsLeadAlone() {
        Browsing council = as(Role.COUNCIL_LEAD);
        Browsing vcs = as(Role.VCS_LEAD);
        add(vcs, "Lunch clubs", "delivery");
        vcs.send(list() + "/1/parties", "organisations", "mind", "organisations", "food-hub", "version", "0");

        Document read = council.open(list() + "/1");

        assertThat(read.select("main").text()).contains("only its lead changes it");
        assertThat(read.select("a[href*='/1/']")).isEmpty();
        for (String part : List.of("/name", "/parties", "/working", "/people")) {
            assertThat(council.status(list() + "/1" + part)).isEqualTo(403);
            council.send(403, list() + "/1" + part, "name", "Ours", "main", "shaping", "version", "1");
        }
        assertThat(vcs.open(list() + "/1").select("h1").text()).isEqualTo("Relationship 1 Lunch clubs");
        assertThat(vcs.status(list() + "/1/name")).isEqualTo(200);
    }

    @Test
    void aPastedListIsCheckedShownAndAddedOnce() {
        Browsing lead = as(Role.COUNCIL_LEAD);
        Document wrong = lead.send(422, list() + "/paste", "lines", "\nLunch; grants; Mind, Food Hub");
        assertThat(Browsing.summary(wrong))
                .containsExactly(
                        "One line needs a change before the list can be added",
                        "Line 2: ‘grants’ is not a type. Write one of Shaping, Ongoing, Neighbourhood, Commissioning, Delivery");
        assertThat(wrong.select("[name=lines]").text()).contains("Lunch; grants");
        String text = "Lunch clubs; delivery; Public health, Food Hubb\nLunch club; ongoing; Mind, Food Hub";

        Document preview = lead.send(200, list() + "/paste", "lines", text);
        assertThat(preview.select(".tasks__item").eachText())
                .containsExactly(
                        "Line 1: Lunch clubs Delivery. Between Public health, Food Hub."
                                + " ‘Food Hubb’ was read as ‘Food Hub’. Will be added",
                        "Line 2: Lunch club Ongoing. Between Mind, Food Hub."
                                + " Looks like ‘Lunch clubs’. It is left out, unless you tick it below. To decide");
        assertThat(lead.open(list()).select(".cards")).isEmpty();
        String[] yes = {
            "lines", text, "anyway", "2", "key", preview.select("[name=key]").val()
        };
        lead.send(list() + "/paste/save", yes);
        Document added = lead.send(list() + "/paste/save", yes);

        assertThat(added.select(".card__title").eachText()).containsExactly("1. Lunch clubs", "2. Lunch club");
        assertThat(added.select(".cards").text()).contains("Within the VCS: Mind, Food Hub");
    }

    @Test
    void theListIsFilteredByAddressAndOpenToParticipantsToRead() {
        Browsing lead = as(Role.COUNCIL_LEAD);
        add(lead, "Food network", "shaping");
        add(lead, "Wellbeing board", "delivery");
        Browsing participant = as(Role.VCS_PARTICIPANT);

        Document shaping = participant.open(list() + "?type=shaping&department=public-health&scale=");

        assertThat(shaping.select(".card__title").eachText()).containsExactly("1. Food network");
        assertThat(shaping.select("main").text()).contains("One of 2 relationships is like this.");
        assertThat(participant.open(list() + "?scale=region").select(".cards")).isEmpty();
        assertThat(participant.open(list()).select("a[href$=/new]")).isEmpty();
        assertThat(participant.open(list() + "/2").select("a[href$=/name]")).isEmpty();
        assertThat(List.of(
                        participant.status(list() + "/2/name"),
                        lead.status(list() + "/3"),
                        lead.status(list() + "/0"),
                        lead.status("/areas/E07000299/relationships/1")))
                .containsExactly(403, 404, 404, 404);
    }

    private void add(Browsing lead, String name, String type) {
        lead.send(list() + "/paste/save", "lines", name + "; " + type + "; Public health, Food Hub", "key", name);
    }

    private Browsing as(Role role) {
        return new Browsing(actors.as(new Viewer("p-" + role.key(), "Somebody", role, Optional.of(area))));
    }

    private Organisation organisation(String name, Organisation.Kind kind) {
        return Organisation.named(area, name, kind, Organisation.SizeBand.SMALL);
    }

    private String list() {
        return "/areas/" + area + "/relationships";
    }
}
