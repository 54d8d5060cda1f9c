package tandem;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import tandem.access.Actors;
import tandem.access.StoryServer;
import tandem.site.Browser;
import tandem.site.PageChecks;
import tandem.site.Visit;

/** A participant of Derby answers: on a phone without scripts, and by keyboard alone. */
@StoryServer
@ActiveProfiles("examples")
@Import(ExamplePlaces.class)
class AnswerJourneyBrowserTest {

    private static final int FEWEST_PAGES = 8;
    private static final int MOST_PAGES = 20;
    private static final int MOST_KEYS = 45;
    private static final String SAVE = "main form button[type=submit]:not([name])";

    private final ExamplePlaces places;
    private final int port;

    @Autowired
    AnswerJourneyBrowserTest(ExamplePlaces places, Actors actors) {
        this.places = places;
        this.port = URI.create(actors.address()).getPort();
    }

    @BeforeEach
    void plant() {
        places.find();
    }

    @Test
    void answersFromInvitationToThanksOnAPhoneWithoutScripts() {
        try (Visit visit = Browser.visitWithoutScripts(port)) {
            assertThat(visit.open(places.invitation())).isEqualTo(200);
            Page page = visit.page();
            page.setViewportSize(390, 844);
            page.click(SAVE);
            assertThat(page.textContent("main")).contains("/my-answers/");
            page.click("main a.govuk-button");
            assertThat(visit.address()).endsWith("/answer/whole");
            List<String> pages = answerAll(visit);
            assertThat(pages).hasSizeGreaterThanOrEqualTo(FEWEST_PAGES).doesNotHaveDuplicates();
            assertThat(kinds(pages)).containsSubsequence("whole", "relationships", "relationship", "theme", "barriers");
            submitTwiceAndGoBack(visit);
        }
    }

    /** Two windows show the same check page: the second one to submit, and whoever goes Back, changes nothing. */
    private void submitTwiceAndGoBack(Visit visit) {
        long before = places.submitted();
        Page page = visit.page();
        Page other = page.context().newPage();
        other.navigate(page.url());
        page.click(SAVE);
        assertThat(page.textContent("h1")).contains("Thank you");
        other.click(SAVE);
        assertThat(other.textContent("h1")).contains("Thank you");
        page.goBack();
        if (page.locator(SAVE).count() > 0) {
            page.click(SAVE);
        }
        assertThat(page.textContent("h1")).contains("Thank you");
        assertThat(places.submitted()).isEqualTo(before + 1);
    }

    private static List<String> answerAll(Visit visit) {
        List<String> pages = new ArrayList<>();
        while (!visit.address().endsWith("/check") && pages.size() < MOST_PAGES) {
            pages.add(visit.address().replaceFirst(".*/answer/", ""));
            assertThat(PageChecks.sideways(visit.page(), 390)).isEmpty();
            answer(visit.page());
            visit.page().click(SAVE);
        }
        assertThat(visit.address()).endsWith("/answer/check");
        return pages;
    }

    /** The third of every choice that is made once, the first of every list that is ticked. */
    private static void answer(Page page) {
        for (Locator set : page.locator("main fieldset").all()) {
            Locator radios = set.locator("input[type=radio]");
            if (radios.count() > 0) {
                radios.nth(Math.min(2, radios.count() - 1)).check();
            } else {
                set.locator("input[type=checkbox]").first().check();
            }
        }
    }

    private static List<String> kinds(List<String> pages) {
        return pages.stream().map(page -> page.replaceFirst("/.*", "")).toList();
    }

    @Test
    void answersOneRelationshipByKeyboardAlone() {
        try (Visit visit = Browser.visit(port)) {
            visit.open("/");
            visit.page().click("button[formaction='/examples/as/council-participant']");
            String answers = places.fill(PageAddresses.DERBY + "/rounds/<open>/answer");
            visit.open(answers + "/relationships");
            String known = visit.page().locator("input[name=known]").first().getAttribute("value");
            visit.open(answers + "/relationship/" + known);
            String before = visit.address();
            int keys = answerByKeyboard(visit.page());
            System.out.println("Key presses for one relationship: " + keys);
            visit.page().waitForURL(url -> !url.contains(before));
            assertThat(keys).isLessThanOrEqualTo(MOST_KEYS);
            visit.open(before);
            assertThat(visit.page().locator("main input[type=radio]:checked").count())
                    .isGreaterThanOrEqualTo(4);
        }
    }

    private static int answerByKeyboard(Page page) {
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        int keys = 2;
        Set<String> answered = new HashSet<>();
        while (keys <= MOST_KEYS * 2) {
            page.keyboard().press("Tab");
            keys++;
            PageChecks.checkFocus(page, "relationship");
            String focused = String.valueOf(
                    page.evaluate("document.activeElement.name || document.activeElement.type || 'other'"));
            if (focused.equals("submit")) {
                page.keyboard().press("Enter");
                return keys + 1;
            }
            if (!focused.equals("other") && answered.add(focused)) {
                page.keyboard().press("Space");
                keys++;
            }
        }
        return keys;
    }
}
