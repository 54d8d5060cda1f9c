package tandem;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tandem.access.Actors;
import tandem.access.Secret;
import tandem.access.SetUp;
import tandem.access.StoryServer;
import tandem.site.Browser;
import tandem.site.PageChecks;
import tandem.site.Visit;

/**
 * The main job from an empty installation to the workbook, as nine people do it: each on a phone of 390 pixels without
 * scripts, following the links and pressing the buttons that are on the pages.
 */
@StoryServer
@TestPropertySource(properties = "tandem.story=main-job")
class MainJobBrowserTest {

    private static final int PHONE = 390;
    private static final int MOST_PAGES = 30;
    private static final String AREA = "/areas/E07000123";
    private static final String SAVE = "main form button[type=submit]:not([name]):not([tabindex])";

    private final SetUp setUp;
    private final int port;
    private final List<Visit> everybody = new ArrayList<>();

    @Autowired
    MainJobBrowserTest(SetUp setUp, Actors actors) {
        this.setUp = setUp;
        this.port = URI.create(actors.address()).getPort();
    }

    @AfterEach
    void leave() {
        everybody.forEach(Visit::close);
    }

    @Test
    void goesFromTheFirstLinkToTheWorkbook() throws IOException {
        Phone administrator = claim("/claim/" + administratorsLink());
        addArea(administrator);
        Phone council = claim(nameLead(administrator, "council", "Carol Council"));
        Phone vcs = claim(nameLead(administrator, "vcs", "Vikram Voluntary"));

        paste(vcs, "organisations", "Food Hub; VCS; small\nYouth Trust; VCS; medium\nMind; VCS; large");
        paste(council, "departments", "Communities\nPlanning\nPublic health");
        paste(vcs, "relationships", """
                Lunch clubs; delivery; Communities, Public health, Planning, Food Hub, Youth Trust, Mind
                Local plan forum; shaping; Planning, Communities, Public health, Mind, Food Hub, Youth Trust""");

        String round = openRound(vcs, council);
        List<String> links =
                new ArrayList<>(invite(council, round, List.of("Communities", "Planning", "Public health")));
        links.addAll(invite(vcs, round, List.of("Food Hub", "Youth Trust", "Mind")));
        for (int at = 0; at < links.size(); at++) {
            answer(links.get(at), at < 3 ? 3 : 1);
        }

        assertThat(council.open(round + "/results")).isEqualTo(404);
        reveal(vcs, council, round);
        see(council, round);
        plan(council, vcs, round);
        assertThat(actionsIn(vcs)).containsExactly("Meet every month, in turn at each other’s place");
    }

    private String administratorsLink() {
        return setUp.newLink().map(Secret::text).blockOptional().orElseThrow();
    }

    /** Whoever opens the link continues, keeps the return link and goes on. */
    private Phone claim(String address) {
        Phone phone = new Phone();
        assertThat(phone.open(URI.create(address).getPath())).isEqualTo(200);
        phone.press("main form button");
        assertThat(phone.page().locator("#return-link").textContent()).contains("/return/");
        phone.press("main a.govuk-button");
        return phone;
    }

    private static void addArea(Phone administrator) {
        administrator.open("/admin/areas/new");
        administrator
                .fill("name", "Testshire")
                .fill("council", "Testshire District Council")
                .fill("gss", "E07000123");
        administrator.page().check("input[value=DISTRICT]");
        administrator.page().selectOption("[name=region]", "North West");
        administrator.press(SAVE);
        assertThat(administrator.page().textContent("h1")).contains("Testshire");
    }

    private static String nameLead(Phone administrator, String side, String name) {
        administrator.open("/admin" + AREA + "/leads/" + side);
        administrator.fill("name", name).fill("post", "Lead").fill("organisation", "The " + side);
        administrator.press(SAVE);
        return administrator.page().locator("#link").textContent();
    }

    private static void paste(Phone lead, String what, String lines) {
        lead.open(AREA + "/" + what + "/paste");
        lead.fill("lines", lines);
        lead.press(SAVE);
        lead.press(SAVE);
        assertThat(lead.page().textContent("main"))
                .contains(lines.substring(0, lines.indexOf(lines.contains(";") ? ';' : '\n')));
    }

    /** The VCS lead begins; both say yes to the same terms. */
    private static String openRound(Phone vcs, Phone council) {
        vcs.open(AREA + "/rounds/new");
        vcs.fill("title", "Our first round");
        for (Locator questionnaire : vcs.page().locator("[name=questionnaires]").all()) {
            questionnaire.check();
        }
        vcs.page().check("[name=length][value=short]");
        vcs.page().check("[name=mode][value=SEPARATE]");
        vcs.page().check("[name=promise][value=ANONYMOUS]");
        vcs.page().selectOption("[name=threshold]", "3");
        vcs.press(SAVE);
        String round = vcs.address().replaceFirst("[?#].*", "");
        agree(vcs, round);
        agree(council, round);
        return round;
    }

    private static void agree(Phone lead, String round) {
        lead.open(round);
        lead.press("form[action$='/agree'] button");
    }

    private static List<String> invite(Phone lead, String round, List<String> affiliations) {
        lead.open(round + "/invitations");
        lead.fill(
                "list",
                String.join(
                        "\n",
                        affiliations.stream().map(each -> "Director; " + each).toList()));
        lead.press("form[action$='/invitations/list'] button");
        return lead.page().locator("dd.govuk-summary-list__value").allTextContents();
    }

    /** Takes the given place of every choice and the first of every list, until the answers are submitted. */
    private void answer(String link, int choice) {
        Phone phone = new Phone();
        phone.open(URI.create(link.strip()).getPath());
        phone.press(SAVE);
        assertThat(phone.page().locator(".secret-link").textContent()).contains("/my-answers/");
        phone.press("main a.govuk-button");
        for (int pages = 0; !phone.address().endsWith("/check") && pages < MOST_PAGES; pages++) {
            for (Locator set : phone.page().locator("main fieldset").all()) {
                Locator radios = set.locator("input[type=radio]");
                if (radios.count() > 0) {
                    radios.nth(Math.min(choice, radios.count() - 1)).check();
                } else if (phone.address().endsWith("/relationships")) {
                    set.locator("input[type=checkbox]").all().forEach(Locator::check);
                } else {
                    set.locator("input[type=checkbox]").first().check();
                }
            }
            phone.press(SAVE);
        }
        phone.press(SAVE);
        assertThat(phone.page().textContent("h1")).contains("Thank you");
    }

    private static void reveal(Phone vcs, Phone council, String round) {
        vcs.open(round);
        vcs.press("form[action$='/close'] button");
        council.open(round);
        council.press("form[action$='/reveal'] button");
        assertThat(council.open(round + "/results")).isEqualTo(404);
        vcs.open(round);
        vcs.press("form[action$='/reveal'] button");
    }

    private static void see(Phone council, String round) {
        assertThat(council.open(round + "/results")).isEqualTo(200);
        assertThat(council.page().textContent("main"))
                .contains(
                        "VCS partners place this 2 steps closer to “transactional”", "Lunch clubs", "Local plan forum");
    }

    /** From a gap to an action in two steps; the other side's lead accepts the version that both see. */
    private static void plan(Phone council, Phone vcs, String round) {
        council.open(round + "/results");
        council.press("#gaps a[href*='/plan/actions/new']");
        assertThat(council.page().textContent("main form")).contains("This action responds to");
        council.fill("what", "Meet every month, in turn at each other’s place").fill("why", "We see it differently");
        council.fill("councilName", "Carol Council").fill("councilOrganisation", "Testshire District Council");
        council.fill("vcsName", "Vikram Voluntary").fill("vcsOrganisation", "Food Hub");
        council.page().check("[name=dueKind][value=NONE]");
        council.fill("noDate", "It goes on");
        council.press(SAVE);
        for (Phone lead : List.of(council, vcs)) {
            lead.open(AREA + "/plan");
            lead.press("form[action$='/accept'] button");
        }
        assertThat(vcs.page().textContent("main")).contains("agreed");
    }

    private static List<String> actionsIn(Phone lead) throws IOException {
        byte[] file = lead.page()
                .request()
                .get(lead.page().url().replaceFirst("/areas/.*", AREA + "/plan.xlsx"), RequestOptions.create())
                .body();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            XSSFSheet actions = book.getSheet("Actions");
            List<String> rows = new ArrayList<>();
            for (int row = 3; row <= actions.getLastRowNum(); row++) {
                rows.add(actions.getRow(row).getCell(1).getStringCellValue());
            }
            return rows;
        }
    }

    /** One person's phone. Every page that it comes to fits its width. */
    private final class Phone {

        private final Visit visit = Browser.visitWithoutScripts(port);

        Phone() {
            everybody.add(visit);
            visit.page().setViewportSize(PHONE, 844);
        }

        int open(String path) {
            int status = visit.open(path);
            fits();
            return status;
        }

        Phone fill(String name, String text) {
            page().fill("main [name='" + name + "']", text);
            return this;
        }

        void press(String what) {
            page().locator(what).first().click();
            fits();
        }

        Page page() {
            return visit.page();
        }

        String address() {
            return visit.address();
        }

        private void fits() {
            assertThat(PageChecks.sideways(page(), PHONE)).as(address()).isEmpty();
        }
    }
}
