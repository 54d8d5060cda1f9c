package tandem.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.plan.web.PlanStory.action;
import static tandem.plan.web.PlanStory.viewer;
import static tandem.plan.web.PlanStory.with;
import static tandem.round.RoundBuilder.aRound;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.AreaCode;
import tandem.access.Actors;
import tandem.access.People;
import tandem.access.Person;
import tandem.access.PersonId;
import tandem.access.Role;
import tandem.access.StoryServer;
import tandem.access.Viewer;
import tandem.area.Area;
import tandem.area.Areas;
import tandem.area.CouncilType;
import tandem.results.Results;
import tandem.results.SomeResults;
import tandem.round.Round;
import tandem.round.Rounds;
import tandem.site.Browser;
import tandem.site.PageChecks;
import tandem.site.Visit;

/** The pages of the plan in a real browser: every page and state, and the way there without scripts. */
@StoryServer
class PlanBrowserTest {

    private static final AreaCode ELMET = new AreaCode("E07150001");
    private static final String PLAN = "/areas/" + ELMET + "/plan";
    private static final Viewer PRIYA = viewer("p-priya", "Priya Shah", Role.COUNCIL_LEAD, ELMET);
    private static final Viewer TOM = viewer("p-tom", "Tom Ellis", Role.VCS_LEAD, ELMET);

    private final Actors actors;
    private final Areas areas;
    private final People people;
    private final Rounds rounds;
    private final Results results;

    @Autowired
    PlanBrowserTest(Actors actors, Areas areas, People people, Rounds rounds, Results results) {
        this.actors = actors;
        this.areas = areas;
        this.people = people;
        this.rounds = rounds;
        this.results = results;
    }

    @BeforeEach
    void revealedResults() {
        areas.add(new Area(ELMET, "Elmet", "Elmet Council", CouncilType.DISTRICT, "North", Optional.empty(), false, 0))
                .block();
        people.save(new Person(new PersonId("p-priya"), "Priya Shah", "Head", "Elmet Council", Optional.empty()))
                .block();
        people.save(new Person(new PersonId("p-tom"), "Tom Ellis", "Chief officer", "Elmet CVS", Optional.empty()))
                .block();
        Round round = rounds.add(aRound().in(ELMET).named("2026-1").revealed())
                .blockOptional()
                .orElseThrow();
        rounds.pin(round).block();
        results.freeze(SomeResults.someResultsOf(ELMET)).block();
    }

    @Test
    void holdsEveryBarOnEveryPageAndState() {
        PlanStory priya = new PlanStory(actors.as(PRIYA), ELMET);
        PlanStory tom = new PlanStory(actors.as(TOM), ELMET);
        try (Visit hers = visit(PRIYA)) {
            check(hers, "", "plan-empty");
            check(hers, "/actions/new", "plan-new");
            check(hers, "/actions/new?round=2026-1&about=theme/shared-foundations", "plan-new-from-theme");
            hers.page().click(".govuk-button-group button");
            PageChecks.check(hers, "plan-new-errors");
            write(priya, tom);
            check(hers, "", "plan-changed");
            tom.sent("/actions/A3/change", with(tom.form("/actions/A3/change"), "councilName", "Head of Finance"));
            check(hers, "?due=OVERDUE", "plan-filtered");
            check(hers, "?due=SOON&status=COMPLETED&mine=true", "plan-filtered-none");
            decline(hers);
            check(hers, "/actions/A1", "plan-action");
            check(hers, "/actions/A1/change", "plan-change");
            check(hers, "/versions", "plan-versions");
            check(hers, "/versions/6", "plan-version");
            conflict(hers, tom);
            PageChecks.check(hers, "plan-conflict");
        }
        try (Visit reader = visit(viewer("p-pat", "Pat", Role.VCS_PARTICIPANT, ELMET))) {
            check(reader, "", "plan-read");
            check(reader, "/actions/A1", "plan-action-read");
        }
        addWithoutScripts();
    }

    /** By keyboard: open the form for a no, press its button without a reason, and then with one. */
    private static void decline(Visit hers) {
        Page page = hers.page();
        hers.open(PLAN);
        page.focus(".plan-decline summary");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForSelector("#reason-error");
        PageChecks.check(hers, "plan-decline-errors");
        page.fill("#reason", "Finance has not been asked about A3.");
        page.focus(".plan-decline button");
        page.keyboard().press("Enter");
        page.waitForSelector(".plan-no");
        assertThat(hers.address()).contains("?done=plan.declined");
        check(hers, "", "plan-declined");
    }

    private void write(PlanStory priya, PlanStory tom) {
        Map<String, String> contract = with(
                action("Ask partners what a better advice contract looks like, before the next one is written"),
                "why",
                "The contract runs out in spring. Partners have never been asked about its terms.");
        contract.putAll(Map.of("round", "2026-1", "about", "relationship/4", "axis", "strategic"));
        contract.putAll(Map.of("councilName", "Head of Commissioning", "partners", "Citizens Advice"));
        priya.sent("/actions/new", contract);
        tom.sent(
                "/actions/new",
                with(
                        with(action("Meet every month, in turn at each other’s place"), "dueMonth.year", "2020"),
                        "priority",
                        "HIGH"));
        tom.accept(2);
        priya.accept(2);
        tom.sent("/actions/A1/change", with(tom.form("/actions/A1/change"), "resources", "Two days of an officer"));
        tom.sent(
                "/actions/A1/progress",
                Map.of("seen", "NOT_STARTED", "status", "IN_PROGRESS", "note", "First talk held"));
        tom.sent(
                "/actions/new",
                with(
                        with(action("Pay small groups for their time in meetings"), "dueKind", "NONE"),
                        "noDate",
                        "Waits for the budget"));
        tom.sent("/actions/A3/change", with(tom.form("/actions/A3/change"), "councilName", ""));
    }

    private static void conflict(Visit hers, PlanStory tom) {
        hers.open(PLAN + "/actions/A1/change");
        tom.sent(
                "/actions/A1/change", with(tom.form("/actions/A1/change"), "what", "Write the contract with partners"));
        hers.page().fill("#what", "Ask partners about the contract");
        hers.page().fill("#partners", "Citizens Advice, Age UK");
        hers.page().click(".govuk-button-group button");
    }

    private void addWithoutScripts() {
        try (Visit visit = signedIn(Browser.visitWithoutScripts(port()), TOM)) {
            visit.open(PLAN + "/actions/new?round=2026-1&about=relationship/4&axis=strategic");
            Page page = visit.page();
            page.fill("#what", "Share the contract's draft");
            page.fill("#councilName", "Head of Commissioning");
            page.fill("#vcsName", "Chief officer");
            page.check("#due-2");
            page.fill("#dueMonth", "9");
            page.fill("#dueMonth-year", "2099");
            page.press("#dueMonth-year", "Enter");
            assertThat(visit.address()).startsWith(PLAN + "?done=plan.added");
            assertThat(page.textContent("#A4")).contains("Share the contract's draft", "September 2099");
        }
    }

    private static void check(Visit visit, String where, String name) {
        assertThat(visit.open(PLAN + where)).isEqualTo(200);
        PageChecks.check(visit, name);
    }

    private Visit visit(Viewer viewer) {
        return signedIn(Browser.visit(port()), viewer);
    }

    private Visit signedIn(Visit visit, Viewer viewer) {
        visit.page()
                .context()
                .addCookies(List.of(new Cookie("tandem", actors.session(viewer).text()).setUrl(actors.address())));
        return visit;
    }

    private int port() {
        return URI.create(actors.address()).getPort();
    }
}
