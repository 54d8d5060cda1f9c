package tandem.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.plan.PlanFixture.anAction;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.LinkedMultiValueMap;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import tandem.AreaCode;
import tandem.Side;
import tandem.access.Actors;
import tandem.access.Cast;
import tandem.access.Doorkeeper;
import tandem.access.Leads;
import tandem.access.MovingClock;
import tandem.access.Person;
import tandem.access.PersonId;
import tandem.access.Role;
import tandem.access.Viewer;
import tandem.area.Area;
import tandem.area.Areas;
import tandem.area.CouncilType;

/** Letters about what is due, as a real mail server gets them while the days go by. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "tandem.data=${java.io.tmpdir}/tandem-story-${random.uuid}",
            "tandem.address=https://tandem.example/",
            "spring.mail.host=127.0.0.1",
            "tandem.reminders.first=P1D"
        })
@Import({Actors.class, MovingClock.class})
class RemindingStoryTest {

    @RegisterExtension
    static final GreenMailExtension POST_OFFICE = new GreenMailExtension(
                    new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort())
            .withPerMethodLifecycle(false);

    private static final LocalDate DUE = LocalDate.of(2026, 3, 20);
    private static final int SOON = 10_000;
    private static int areas = 10;

    private int letterCount = 2;

    private final AreaCode area = new AreaCode("E070030" + areas++);
    private final String tag = area.gss().toLowerCase(java.util.Locale.ROOT);
    private final String priya = "priya-" + tag + "@council.example";
    private final String tom = "tom-" + tag + "@cvs.example";
    private final Viewer lead = new Viewer("p-priya-" + tag, "Priya Shah", Role.COUNCIL_LEAD, Optional.of(area));

    @Autowired
    private Reminding reminding;

    @Autowired
    private RemindingEveryDay everyHour;

    @Autowired
    private ReminderBooks books;

    @Autowired
    private Planning planning;

    @Autowired
    private Areas allAreas;

    @Autowired
    private Leads leads;

    @Autowired
    private Doorkeeper doorkeeper;

    @Autowired
    private Actors actors;

    @Autowired
    private MovingClock clock;

    @DynamicPropertySource
    static void postOffice(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.port", () -> POST_OFFICE.getSmtp().getPort());
    }

    @BeforeEach
    void aPlanOfTwoLeads() {
        at(DUE.minusDays(40), 9);
        allAreas.add(new Area(
                        area, "Elmet", "Elmet Council", CouncilType.DISTRICT, "North", Optional.empty(), false, 0))
                .block();
        appoint(Side.COUNCIL, "p-priya-" + tag, priya, true);
        appoint(Side.VCS, "p-tom-" + tag, tom, true);
        add(anAction("Meet every month").due(DUE));
        add(anAction("Pay small groups").due(YearMonth.of(2026, 3)));
        add(anAction("Some day").notDated("Waits for the budget"));
    }

    @Test
    void remindsBothLeadsOnceBeforeTheDayAndOnceAfterItWhateverIsStartedAgain() {
        assertThat(lettersAfter(DUE.minusDays(15), 9)).isEmpty();

        List<String> before = lettersAfter(DUE.minusDays(14), 9);
        assertThat(before)
                .hasSize(2)
                .allSatisfy(letter -> assertThat(letter)
                        .contains("Due within 14 days:", "- A1: Meet every month (due 20 March 2026)")
                        .contains("https://tandem.example/areas/" + area + "/plan/reminders")
                        .doesNotContain("Overdue", "A2", "A3"));
        assertThat(to()).containsExactlyInAnyOrder(priya, tom);

        assertThat(lettersAfter(DUE.minusDays(14), 12)).isEmpty();
        assertThat(lettersAfter(DUE.minusDays(13), 9)).isEmpty();
        assertThat(lettersAfter(DUE, 9))
                .hasSize(2)
                .allSatisfy(letter -> assertThat(letter)
                        .contains("A2: Pay small groups (due March 2026)")
                        .doesNotContain("A1"));
        assertThat(lettersAfter(DUE.plusDays(1), 9))
                .hasSize(2)
                .allSatisfy(letter -> assertThat(letter)
                        .contains("Overdue:", "A1: Meet every month")
                        .doesNotContain("A2"));
        assertThat(lettersAfter(DUE.plusDays(2), 9)).isEmpty();
    }

    @Test
    void gathersADaysRemindersInOneLetterAndSendsOnlyWhatIsNewAfterANewDate() {
        List<String> gathered = lettersAfter(LocalDate.of(2026, 4, 1), 9);
        assertThat(gathered).hasSize(2).allSatisfy(letter -> assertThat(letter).contains("A1: Meet", "A2: Pay"));
        planning.change(
                        lead,
                        area,
                        "A1",
                        1,
                        anAction("Meet every month")
                                .due(LocalDate.of(2026, 4, 9))
                                .draft())
                .block();

        assertThat(lettersAfter(LocalDate.of(2026, 4, 1), 12)).isEmpty();
        assertThat(lettersAfter(LocalDate.of(2026, 4, 2), 9))
                .hasSize(2)
                .allSatisfy(letter -> assertThat(letter)
                        .contains("Due within 14 days:", "A1: Meet every month (due 9 April 2026)")
                        .doesNotContain("A2"));
    }

    @Test
    void sendsNothingTwiceWhenManySendAtTheSameMoment() {
        at(DUE.minusDays(14), 9);
        forgetLetters();
        Flux.range(0, 12)
                .flatMap(any -> reminding.remindAll().subscribeOn(Schedulers.parallel()))
                .blockLast();

        assertThat(letters(2)).hasSize(2);
    }

    @Test
    void waitsForTheMorningAndMakesUpForDaysOnWhichNothingRan() {
        assertThat(lettersAfter(DUE.plusDays(1), 5)).isEmpty();
        assertThat(lettersAfter(DUE.plusDays(1), 20)).isEmpty();
        assertThat(lettersAfter(DUE.plusDays(3), 9)).hasSize(2);
    }

    @Test
    void writesToNobodyWhoHasNotTakenUpTheirPostAndSaysNothingOfWhatIsDone() {
        letterCount = 1;
        appoint(Side.VCS, "p-zoe-" + tag, "zoe-" + tag + "@cvs.example", false);
        planning.report(lead, area, "A1", Action.Status.NOT_STARTED, Action.Status.COMPLETED, "")
                .block();

        assertThat(lettersAfter(DUE.minusDays(2), 9))
                .hasSize(1)
                .allSatisfy(letter -> assertThat(letter).contains("A2: Pay").doesNotContain("A1"));
        assertThat(to()).containsExactly(priya);
    }

    @Test
    void tellsALeadWhoTakesUpTheirPostLaterWhatTheOtherWasToldBefore() {
        letterCount = 1;
        appoint(Side.VCS, "p-zoe-" + tag, "zoe-" + tag + "@cvs.example", false);
        lettersAfter(DUE.minusDays(14), 9);
        assertThat(to()).containsExactly(priya);

        appoint(Side.VCS, "p-zoe-" + tag, "zoe-" + tag + "@cvs.example", true);

        assertThat(lettersAfter(DUE.minusDays(14), 12))
                .hasSize(1)
                .allSatisfy(letter -> assertThat(letter).contains("A1: Meet every month (due 20 March 2026)"));
        assertThat(to()).containsExactly("zoe-" + tag + "@cvs.example");
        assertThat(lettersAfter(DUE.minusDays(13), 9)).isEmpty();
    }

    @Test
    void letsALeadTurnThemOffForThemselvesAndOnAgain() {
        assertThat(page().text()).contains("You get these letters.");
        turn(false);
        assertThat(page().text()).contains("You get no letters.");

        letterCount = 1;
        lettersAfter(DUE.minusDays(14), 9);
        assertThat(to()).containsExactly(tom);
        turn(true);
        letterCount = 2;
        lettersAfter(DUE.plusDays(1), 9);

        assertThat(to()).containsExactlyInAnyOrder(priya, tom);
    }

    @Test
    void alwaysShowsOnTheHomePageWhatIsOverdueAndWhatComes() {
        at(DUE.plusDays(1), 9);

        Document home = read("/areas/" + area);

        assertThat(home.select("section[aria-labelledby=due] li").eachText())
                .containsExactly(
                        "A1: Meet every month Due 20 March 2026 Overdue",
                        "A2: Pay small groups Due March 2026 Within 14 days");
    }

    /** The letters of this area that come when it is this hour of this day, and nothing before. */
    private List<String> lettersAfter(LocalDate day, int hour) {
        at(day, hour);
        int version = book().version();
        forgetLetters();
        everyHour.remind().block();
        return letters(book().version() > version ? letterCount : 0);
    }

    /** As many letters as shall come; other areas get theirs meanwhile. */
    private List<String> letters(int count) {
        for (int all = Math.max(1, count); received().count() < count && all < 50; all++) {
            assertThat(POST_OFFICE.waitForIncomingEmail(SOON, all)).isTrue();
        }
        return received().map(RemindingStoryTest::text).toList();
    }

    private Stream<MimeMessage> received() {
        return Arrays.stream(POST_OFFICE.getReceivedMessages())
                .filter(letter ->
                        addressee(letter).contains(tag) && text(letter).startsWith("This is about the joint plan"));
    }

    private List<String> to() {
        return received().map(RemindingStoryTest::addressee).toList();
    }

    private Document page() {
        return read("/areas/" + area + "/plan/reminders");
    }

    private Document read(String address) {
        return Jsoup.parse(String.valueOf(actors.as(lead)
                .get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody()));
    }

    private void turn(boolean on) {
        actors.as(lead)
                .post()
                .uri("/areas/" + area + "/plan/reminders")
                .bodyValue(new LinkedMultiValueMap<>(Map.of("on", List.of(String.valueOf(on)))))
                .exchange()
                .expectStatus()
                .isSeeOther();
    }

    private void add(PlanFixture.ActionFixture action) {
        planning.add(
                        lead,
                        area,
                        action.draft(),
                        List.of(),
                        "form-" + action.draft().what())
                .block();
    }

    private void appoint(Side side, String id, String address, boolean claims) {
        Person person = new Person(new PersonId(id), id, "Head", id, Optional.of(address));
        String claim = leads.appoint(Cast.administrator(), area, side, person)
                .blockOptional()
                .orElseThrow()
                .text();
        if (claims) {
            doorkeeper.claim(claim).block();
        }
    }

    private ReminderBook book() {
        return books.get(area).blockOptional().orElseThrow();
    }

    private static void forgetLetters() {
        try {
            POST_OFFICE.purgeEmailFromAllMailboxes();
        } catch (FolderException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static String text(MimeMessage letter) {
        try {
            return String.valueOf(letter.getContent()).replace("\r\n", "\n");
        } catch (IOException | MessagingException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static String addressee(MimeMessage letter) {
        try {
            return letter.getAllRecipients()[0].toString();
        } catch (MessagingException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private void at(LocalDate day, int hour) {
        clock.set(Instant.parse(day + "T%02d:00:00Z".formatted(hour)));
    }
}
