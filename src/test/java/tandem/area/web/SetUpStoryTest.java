package tandem.area.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import tandem.AreaCode;
import tandem.access.Actors;
import tandem.access.Role;
import tandem.access.Secret;
import tandem.access.StoryServer;
import tandem.access.Viewer;

@StoryServer
class SetUpStoryTest {

    private static final String LEADS = "/admin/areas/E07000237/leads/";

    private final Actors actors;

    @Autowired
    SetUpStoryTest(Actors actors) {
        this.actors = actors;
    }

    @Test
    void anAdministratorMakesAnAreaAndNamesTwoLeadsWhoEachGetALinkOnce() {
        Browsing admin = new Browsing(actors.as(ada()));

        Document area = make(admin, "E07000237", "Worcester");
        assertThat(area.select(".done").text()).isEqualTo("The area is added. Now name its two leads.");
        Document again = make(admin, "E07000237", "Worcester");
        assertThat(again.select("h1").text()).isEqualTo("Worcester");
        assertThat(admin.open("/admin").select(".card:contains(Worcester)")).hasSize(1);

        Document council = name(admin, 200, "council", "Ola Officer", "Worcester Council");
        Document both = name(admin, 422, "vcs", "ola officer", "worcester council");
        assertThat(Browsing.errorAt(both, "name"))
                .isEqualTo("Error: ola officer leads the other side already. One person cannot lead both sides."
                        + " If they are two people of one name, give an email address for each.");
        assertThat(both.select("[name=post]").val()).isEqualTo("Head");
        Document vcs = name(admin, 200, "vcs", "Vera Voluntary", "Worcester Voices");

        assertThat(council.select("#link").text())
                .isNotEqualTo(vcs.select("#link").text());
        assertThat(council.select("main").text()).contains("The link can be used once, and is shown only now.");
        assertThat(admin.open("/admin/areas/E07000237").select("main").html()).doesNotContain("/claim/");
        Browsing visitor = new Browsing(actors.visitor());
        String path = URI.create(vcs.select("#link").text()).getPath();
        String kept = visitor.open(path).select("[name=kept]").val();
        assertThat(visitor.send(200, path, "kept", kept).select("main").text()).contains("Vera Voluntary");
        visitor.send(409, path, "kept", Secret.random().text());
    }

    @Test
    void theFormForAnAreaSaysWhatIsWrongAndKeepsWhatWasTyped() {
        Browsing admin = new Browsing(actors.as(ada()));

        Document page = admin.send(422, "/admin/areas/new", "name", "Worcester", "gss", "e0700", "type", "KINGDOM");

        assertThat(Browsing.summary(page))
                .containsExactly(
                        "Enter the name of the council",
                        "An ONS code is a letter and eight digits, like E08000033",
                        "Choose the kind of council",
                        "Choose the region");
        assertThat(Browsing.errorAt(page, "gss"))
                .isEqualTo("Error: An ONS code is a letter and eight digits, like E08000033");
        assertThat(page.select("[name=name]").val()).isEqualTo("Worcester");
        assertThat(page.title()).startsWith("Error: ");
    }

    @Test
    void aCodeOfAnotherKindOfCouncilIsPointedOut() {
        Browsing admin = new Browsing(actors.as(ada()));

        Document page = admin.send(
                422,
                "/admin/areas/new",
                "name",
                "Worcester",
                "council",
                "Worcester City Council",
                "gss",
                "E08000237",
                "type",
                "DISTRICT",
                "region",
                "West Midlands");

        assertThat(Browsing.summary(page))
                .containsExactly(
                        "Codes of councils of the kind you chose begin with E07. Check the code and the kind.");
    }

    @Test
    void bothLeadsListOrganisationsAndNobodyElsewhereSeesThem() {
        make(new Browsing(actors.as(ada())), "E07000238", "Wychavon");
        Browsing council = new Browsing(actors.as(lead(Role.COUNCIL_LEAD, "E07000238")));
        Browsing vcs = new Browsing(actors.as(lead(Role.VCS_LEAD, "E07000238")));
        String list = "/areas/E07000238/organisations";
        String text = "Evesham Hub; VCS; small\nNHS Trust; public body\nThe Evesham Hubb Ltd";

        Document preview = vcs.send(200, list + "/paste", "lines", text);
        assertThat(preview.select(".tasks .tag").eachText())
                .containsExactly("Will be added", "Will be added", "To decide");
        assertThat(vcs.open(list).select(".tasks__link")).isEmpty();
        vcs.send(list + "/paste/save", "lines", text, "anyway", "3");
        vcs.send(list + "/paste/save", "lines", text, "anyway", "3");

        assertThat(council.open(list).select(".tasks__link").eachText())
                .containsExactly("Evesham Hub", "NHS Trust", "The Evesham Hubb Ltd");
        assertThat(council.open("/areas/E07000238").select(".tasks__item").eachText())
                .contains("Organisations: 2 VCS organisations listed Done", "List the council’s departments To do");
        assertThat(council.open("/areas/E07000238").select("main").text())
                .contains("A former participant added 3 organisations");
        Browsing stranger = new Browsing(actors.as(lead(Role.VCS_LEAD, "E07000239")));
        assertThat(List.of(
                        stranger.status(list),
                        stranger.status(list + "/evesham-hub"),
                        stranger.status("/areas/E07000238"),
                        council.status(list + "/nobody"),
                        council.status("/admin")))
                .containsExactly(404, 404, 404, 404, HttpStatus.FORBIDDEN.value());
    }

    @Test
    void anOrganisationIsAddedOnceAndASimilarOneOnlyWhenSomebodySaysSo() {
        make(new Browsing(actors.as(ada())), "E07000235", "Malvern Hills");
        Browsing lead = new Browsing(actors.as(lead(Role.COUNCIL_LEAD, "E07000235")));
        String add = "/areas/E07000235/organisations/new";

        lead.send(add, "name", "Tenbury Hub", "kind", "VCS", "size", "SMALL");
        lead.send(add, "name", "Tenbury Hub", "kind", "VCS", "size", "SMALL");
        Document alike = lead.send(422, add, "name", "Tenbury Hubs", "kind", "VCS", "size", "MICRO");
        assertThat(Browsing.errorAt(alike, "name"))
                .startsWith("Error: This looks like ‘Tenbury Hub’, which is in the list already.");
        Document list = lead.send(add, "name", "Tenbury Hubs", "kind", "VCS", "size", "MICRO", "differs", "true");

        assertThat(list.select(".tasks__link").eachText()).containsExactly("Tenbury Hub", "Tenbury Hubs");
    }

    @Test
    void whoSavesAnOlderReadingSeesTheirTextAndLosesNothing() {
        make(new Browsing(actors.as(ada())), "E07000234", "Bromsgrove");
        Browsing lead = new Browsing(actors.as(lead(Role.COUNCIL_LEAD, "E07000234")));
        String hub = "/areas/E07000234/organisations/rubery-hub";
        lead.send("/areas/E07000234/organisations/new", "name", "Rubery Hub", "kind", "VCS", "size", "SMALL");
        String[] first = {"name", "Rubery Hub", "kind", "VCS", "size", "LARGE", "version", "0"};
        String[] second = {"name", "Rubery Hub", "kind", "VCS", "size", "MICRO", "version", "0", "causes", "Food"};

        lead.send(hub, first);
        Document late = lead.send(422, hub, second);

        assertThat(Browsing.summary(late)).singleElement().asString().startsWith("Somebody else changed this");
        assertThat(late.select("[name=causes]").text()).isEqualTo("Food");
        assertThat(lead.open(hub).select("[name=size][checked]").val()).isEqualTo("LARGE");
        assertThat(Browsing.errorAt(
                        lead.send(422, hub, "name", "Rubery Hub", "kind", "VCS", "size", "SMALL", "charityNumber", "1"),
                        "charityNumber"))
                .startsWith("Error: A charity number has six or seven digits");
    }

    private static Document make(Browsing admin, String gss, String name) {
        return admin.send(
                "/admin/areas/new",
                "name",
                name,
                "council",
                name + " Council",
                "gss",
                gss,
                "type",
                "DISTRICT",
                "region",
                "West Midlands");
    }

    private static Document name(Browsing admin, int status, String side, String name, String organisation) {
        return admin.send(status, LEADS + side, "name", name, "post", "Head", "organisation", organisation);
    }

    private static Viewer ada() {
        return new Viewer("p-ada", "Ada", Role.ADMINISTRATOR, Optional.empty());
    }

    private static Viewer lead(Role role, String gss) {
        return new Viewer("p-" + role.key(), "Role " + role, role, Optional.of(new AreaCode(gss)));
    }
}
