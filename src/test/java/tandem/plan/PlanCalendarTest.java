package tandem.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.plan.PlanFixture.NOW;
import static tandem.plan.PlanFixture.TOM;
import static tandem.plan.PlanFixture.aPlan;
import static tandem.plan.PlanFixture.anAction;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

/** The calendar file as another program reads and validates it. */
class PlanCalendarTest {

    private static final String NASTY =
            "Meet; then, \"talk\" \\ agree: 😀😀😀😀😀😀😀😀😀😀😀😀 سلام äöü\nBEGIN:VEVENT\r\nand more "
                    .repeat(4)
                    .strip();

    private static final PlanCalendar CALENDAR = new PlanCalendar(
            "Joint plan: Elmet",
            "https://tandem.example/areas/E08000033/plan",
            action -> new PlanCalendar.Words(action.reference() + ": short", action.what()));

    private final Plan plan = aPlan().with(anAction(NASTY).due(LocalDate.of(2026, 12, 31)))
            .with(anAction("Pay small groups").due(YearMonth.of(2028, 2)))
            .with(anAction("Some day").notDated("Waits for the budget"))
            .build();

    @Test
    void isAValidFileOfWholeDaysInWhichAMonthIsItsLastDay() {
        List<VEvent> events = events(plan);

        assertThat(events).hasSize(2);
        assertThat(value(events.get(0), Property.DTSTART)).isEqualTo("20261231");
        assertThat(value(events.get(0), Property.DTEND)).isEqualTo("20270101");
        assertThat(value(events.get(1), Property.DTSTART)).isEqualTo("20280229");
        assertThat(value(events.get(1), Property.URL)).endsWith("/plan/actions/A2");
    }

    @Test
    void keepsEveryTextAndFoldsLongLinesBetweenCharacters() {
        assertThat(value(events(plan).get(0), Property.DESCRIPTION))
                .isEqualTo(plan.action("A1").what());
        assertThat(CALENDAR.of(plan).split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(CALENDAR.of(plan).replace("\r\n", "")).doesNotContain("\n", "\r");
    }

    @Test
    void keepsTheIdOfAnActionAndCountsItsChangesSoThatACalendarTakesThemOver() {
        Plan later = plan.change(
                        "A2",
                        1,
                        anAction("Pay more").due(LocalDate.of(2028, 3, 5)).draft(),
                        TOM,
                        NOW.plus(Duration.ofDays(1)))
                .move("A2", 1, -1, TOM, NOW.plus(Duration.ofDays(2)));
        VEvent before = events(plan).get(1);
        VEvent after = events(later).get(0);

        assertThat(value(after, Property.UID))
                .isEqualTo(value(before, Property.UID))
                .contains("E08000033-A2@");
        assertThat(value(before, Property.SEQUENCE)).isEqualTo("0");
        assertThat(value(after, Property.SEQUENCE)).isEqualTo("1");
        assertThat(value(before, Property.LAST_MODIFIED)).isEqualTo("20260302T093000Z");
        assertThat(value(after, Property.LAST_MODIFIED)).isEqualTo("20260304T093000Z");
        assertThat(value(after, Property.DTSTAMP)).isEqualTo("20260304T093000Z");
        assertThat(value(after, Property.DTSTART)).isEqualTo("20280305");
        assertThat(CALENDAR.of(later)).isEqualTo(CALENDAR.of(later));
    }

    @Test
    void cancelsWhatIsStopped() {
        Plan stopped = aPlan().with(
                        anAction("One").withStatus(Action.Status.STOPPED).withNote("No money"))
                .build();

        assertThat(value(events(stopped).get(0), Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(value(events(plan).get(0), Property.STATUS)).isEqualTo("CONFIRMED");
    }

    private static List<VEvent> events(Plan plan) {
        try {
            Calendar read = new CalendarBuilder().build(new StringReader(CALENDAR.of(plan)));
            assertThat(read.validate().getEntries()).isEmpty();
            return read.getComponents("VEVENT");
        } catch (IOException | ParserException fault) {
            throw new AssertionError(fault);
        }
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }
}
