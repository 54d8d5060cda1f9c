package tandem.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.plan.PlanFixture.NOW;
import static tandem.plan.PlanFixture.PRIYA;
import static tandem.plan.PlanFixture.TODAY;
import static tandem.plan.PlanFixture.TOM;
import static tandem.plan.PlanFixture.aPlan;
import static tandem.plan.PlanFixture.anAction;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.NotFound;
import tandem.Rejected;
import tandem.Side;
import tandem.plan.Action.ActionLead;
import tandem.plan.Action.Note;
import tandem.plan.Action.Progress;
import tandem.plan.Action.Status;

class PlanTest {

    @Test
    void makesAVersionOfEveryChangeAndNumbersActionsFrom1() {
        Plan plan = aPlan().with(anAction("Meet every month"))
                .with(anAction("One form for grants"))
                .build();

        assertThat(plan.version()).isEqualTo(2);
        assertThat(plan.actions()).extracting(Action::reference).containsExactly("A1", "A2");
        assertThat(plan.nextReference()).isEqualTo(3);
    }

    @Test
    void addsOnceForOneFormHoweverOftenItIsSent() {
        Draft draft = anAction("Meet every month").draft();
        Plan once = aPlan().build().add(draft, List.of(), "one-form", PRIYA, NOW);

        assertThat(once.add(draft, List.of(), "one-form", PRIYA, NOW)).isSameAs(once);
        assertThat(once.add(draft, List.of(), "another-form", PRIYA, NOW).actions())
                .hasSize(2);
    }

    @Test
    void changesAnActionOnlyAtTheRevisionThatWasRead() {
        Plan plan = aPlan().with(anAction("Meet every month")).build();
        Draft weekly = anAction("Meet every week").draft();
        Draft quarterly = anAction("Meet every quarter").draft();

        Plan changed = plan.change("A1", 1, weekly, PRIYA, NOW);

        assertThat(changed.action("A1").what()).isEqualTo("Meet every week");
        assertThat(changed.action("A1").revision()).isEqualTo(2);
        assertThat(changed.version()).isEqualTo(2);
        assertThatThrownBy(() -> changed.change("A1", 1, quarterly, TOM, NOW)).isInstanceOf(ChangedMeanwhile.class);
        assertThat(changed.change("A1", 2, quarterly, TOM, NOW).action("A1").what())
                .isEqualTo("Meet every quarter");
    }

    @Test
    void makesNoVersionWhenNothingDiffersEvenWhenTheFormIsSentTwice() {
        Draft weekly = anAction("Meet every week").draft();
        Plan changed = aPlan().with(anAction("Meet every month")).build().change("A1", 1, weekly, PRIYA, NOW);

        assertThat(changed.change("A1", 1, weekly, PRIYA, NOW)).isSameAs(changed);
    }

    /** A space that word processors paste, a blank letter, a mark without width, a joiner without letters. */
    @ParameterizedTest
    @ValueSource(strings = {"\u00A0", " \u202F\n", "\u2800", "\u3164", "\u200B", "\u200D"})
    void takesNothingForWordsThatNobodySees(String blank) {
        Plan plan = aPlan().with(anAction("Meet every month")
                        .ledBy(new ActionLead(blank, blank), new ActionLead("Chief officer", "VSI Alliance")))
                .build();

        assertThat(plan.action("A1").councilLead()).isEqualTo(ActionLead.nobody());
        assertThat(plan.action("A1").isLedByBoth()).isFalse();
        assertThat(anAction("Meet").withPartners(blank, blank, blank).draft())
                .isEqualTo(anAction("Meet").withPartners("", "", "").draft());
        assertRejected("plan.action.what-missing", () -> anAction(blank));
        assertRejected("plan.action.due-missing", () -> anAction("Meet").notDated(blank));
        assertRejected(
                "plan.action.stopped-without-note",
                () -> plan.report("A1", Status.NOT_STARTED, report(Status.STOPPED, blank), PRIYA, NOW));
        assertThat(plan.report("A1", Status.NOT_STARTED, report(Status.NOT_STARTED, blank), PRIYA, NOW))
                .isSameAs(plan);
    }

    @Test
    void keepsBothNotesAndRefusesOnlyAThirdStatus() {
        Plan plan = aPlan().with(anAction("Meet every month")).build();
        Plan begun = plan.report("A1", Status.NOT_STARTED, report(Status.IN_PROGRESS, "First met"), PRIYA, NOW);

        Plan noted = begun.report("A1", Status.NOT_STARTED, report(Status.NOT_STARTED, "Room booked"), TOM, NOW);

        assertThat(noted.action("A1").notes()).extracting(Note::text).containsExactly("First met", "Room booked");
        assertThat(noted.action("A1").status()).isEqualTo(Status.IN_PROGRESS);
        assertThatThrownBy(() -> begun.report("A1", Status.NOT_STARTED, report(Status.COMPLETED, "All met"), TOM, NOW))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void addsANoteOnceWhenTheButtonIsPressedTwice() {
        Plan plan = aPlan().with(anAction("Meet every month")).build();
        Plan noted = plan.report("A1", Status.NOT_STARTED, report(Status.NOT_STARTED, "Room booked"), TOM, NOW);

        assertThat(noted.report("A1", Status.NOT_STARTED, report(Status.NOT_STARTED, "Room booked"), TOM, NOW))
                .isSameAs(noted);
    }

    @Test
    void addsANoteOnceAlsoWhenSomebodyElseNotesSomethingInBetween() {
        Plan plan = aPlan().with(anAction("Meet every month")).build();
        Plan noted = plan.report("A1", Status.NOT_STARTED, report(Status.NOT_STARTED, "Room booked"), TOM, NOW)
                .report(
                        "A1",
                        Status.NOT_STARTED,
                        new Progress(Status.NOT_STARTED, Optional.of(new Note(TODAY, "", "Thank you", PRIYA.id()))),
                        PRIYA,
                        NOW);

        assertThat(noted.report("A1", Status.NOT_STARTED, report(Status.NOT_STARTED, "Room booked"), TOM, NOW))
                .isSameAs(noted);
    }

    @Test
    void addsANoteAgainThatAnotherOneCameAfter() {
        Plan plan = aPlan().with(anAction("Meet every month")).build();

        Plan noted = plan.report("A1", Status.NOT_STARTED, report(Status.NOT_STARTED, "On track"), TOM, NOW)
                .report("A1", Status.NOT_STARTED, report(Status.NOT_STARTED, "Delayed"), TOM, NOW)
                .report("A1", Status.NOT_STARTED, report(Status.NOT_STARTED, "On track"), TOM, NOW);

        assertThat(noted.action("A1").notes())
                .extracting(Note::text)
                .containsExactly("On track", "Delayed", "On track");
    }

    @Test
    void saysEachTimeWhyAnActionIsStopped() {
        Plan plan = aPlan().with(anAction("Meet every month")).build();

        Plan stopped = plan.report("A1", Status.NOT_STARTED, report(Status.STOPPED, "No capacity"), TOM, NOW)
                .report("A1", Status.STOPPED, new Progress(Status.IN_PROGRESS, Optional.empty()), TOM, NOW)
                .report("A1", Status.IN_PROGRESS, report(Status.STOPPED, "No capacity"), TOM, NOW);

        assertThat(stopped.action("A1").notes()).extracting(Note::text).containsExactly("No capacity", "No capacity");
        assertThat(stopped.report("A1", Status.IN_PROGRESS, report(Status.STOPPED, "No capacity"), TOM, NOW))
                .isSameAs(stopped);
    }

    @Test
    void asksWhyAnActionIsStopped() {
        Plan plan = aPlan().with(anAction("Meet every month")).build();

        assertRejected(
                "plan.action.stopped-without-note",
                () -> plan.report("A1", Status.NOT_STARTED, new Progress(Status.STOPPED, Optional.empty()), TOM, NOW));
    }

    @Test
    void movesAnActionFromWhereItWasSeenAndNotTwice() {
        Plan plan = aPlan().with(anAction("One"))
                .with(anAction("Two"))
                .with(anAction("Three"))
                .build();

        Plan moved = plan.move("A3", 2, -1, PRIYA, NOW);

        assertThat(moved.actions()).extracting(Action::reference).containsExactly("A1", "A3", "A2");
        assertThat(moved.version()).isEqualTo(4);
        assertThat(moved.move("A3", 2, -1, PRIYA, NOW)).isSameAs(moved);
        assertThat(plan.move("A1", 0, -1, PRIYA, NOW)).isSameAs(plan);
        assertThat(plan.move("A3", 2, 1, PRIYA, NOW)).isSameAs(plan);
    }

    @Test
    void isAgreedWhenBothSidesAcceptTheSameVersion() {
        Plan plan = aPlan().with(anAction("Meet every month"))
                .acceptedBy(Side.COUNCIL)
                .build();
        assertThat(plan.isAgreed()).isFalse();
        assertThat(plan.agreedVersion()).isZero();

        Plan agreed = plan.accept(Side.VCS, 1, TOM, NOW);

        assertThat(agreed.isAgreed()).isTrue();
        assertThat(agreed.agreedVersion()).isEqualTo(1);
        assertThat(agreed.version()).isEqualTo(1);
        assertThat(agreed.accept(Side.VCS, 1, TOM, NOW)).isSameAs(agreed);
    }

    @Test
    void asksBothForTheirYesAgainAfterALaterChangeAndRemembersWhatWasAgreed() {
        Plan agreed = aPlan().with(anAction("Meet every month")).agreed().build();

        Plan changed = agreed.change("A1", 1, anAction("Meet every week").draft(), PRIYA, NOW);

        assertThat(changed.isAgreed()).isFalse();
        assertThat(changed.acceptances()).isEmpty();
        assertThat(changed.agreedVersion()).isEqualTo(1);
    }

    @Test
    void refusesAYesToAVersionThatIsNoLongerTheLatest() {
        Plan plan = aPlan().with(anAction("One")).with(anAction("Two")).build();

        assertThatThrownBy(() -> plan.accept(Side.VCS, 1, TOM, NOW))
                .isInstanceOfSatisfying(Rejected.class, rejected -> {
                    assertThat(rejected.key()).isEqualTo("plan.accept.outdated");
                    assertThat(rejected.arguments()).containsExactly(1, 2);
                });
    }

    @Test
    void cannotBeAcceptedWhileOneSideOnlyLeadsAnAction() {
        Plan plan = aPlan().with(anAction("One"))
                .with(anAction("Two").ledBy(ActionLead.nobody(), new ActionLead("Chief officer", "VSI Alliance")))
                .with(anAction("Three").ledBy(new ActionLead("Head", "Adults"), new ActionLead(" ", "VSI Alliance")))
                .build();

        assertThat(plan.oneSided()).containsExactly("A2", "A3");
        assertThatThrownBy(() -> plan.accept(Side.VCS, 3, TOM, NOW))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.arguments()).containsExactly("A2, A3"));
    }

    @Test
    void cannotBeAcceptedWithoutAnActionNorByOnePersonForBothSides() {
        assertRejected("plan.accept.empty", () -> aPlan().build().accept(Side.VCS, 0, TOM, NOW));
        Plan half = aPlan().with(anAction("One")).acceptedBy(Side.COUNCIL).build();
        assertRejected("plan.accept.both-sides", () -> half.accept(Side.VCS, 1, PRIYA, NOW));
    }

    @Test
    void isOverdueFromTheDayAfterUnlessItIsDoneOrStopped() {
        Action onTheDay = only(anAction("One").due(TODAY));
        Action inTheMonth = only(anAction("One").due(YearMonth.of(2026, 2)));
        Action done = only(anAction("One").due(YearMonth.of(2026, 2)).withStatus(Status.COMPLETED));
        Action notDated = only(anAction("One").notDated("Waits for the budget"));

        assertThat(onTheDay.isOverdue(TODAY)).isFalse();
        assertThat(onTheDay.isOverdue(TODAY.plusDays(1))).isTrue();
        assertThat(inTheMonth.isOverdue(LocalDate.of(2026, 2, 28))).isFalse();
        assertThat(inTheMonth.isOverdue(TODAY)).isTrue();
        assertThat(done.isOverdue(TODAY)).isFalse();
        assertThat(notDated.isOverdue(TODAY)).isFalse();
    }

    @Test
    void refusesWordsThatMakeNoAction() {
        assertRejected("plan.action.what-missing", () -> anAction(" \r\n"));
        assertRejected("plan.action.due-missing", () -> anAction("One").notDated(" "));
        assertRejected("plan.action.too-long", () -> anAction("a".repeat(Draft.LONGEST + 1)));
        assertThat(anAction("One\r\nTwo ").draft().what()).isEqualTo("One\nTwo");
    }

    @Test
    void doesNotKnowAnActionThatWasNeverAdded() {
        assertThatThrownBy(() -> aPlan().with(anAction("One")).build().action("A2"))
                .isInstanceOf(NotFound.class);
    }

    private static Action only(PlanFixture.ActionFixture action) {
        return aPlan().with(action).build().action("A1");
    }

    private static Progress report(Status status, String note) {
        return new Progress(status, Optional.of(new Note(TODAY, "", note, TOM.id())));
    }

    private static void assertRejected(String key, ThrowingCallable doing) {
        assertThatThrownBy(doing)
                .isInstanceOfSatisfying(
                        Rejected.class, rejected -> assertThat(rejected.key()).isEqualTo(key));
    }
}
