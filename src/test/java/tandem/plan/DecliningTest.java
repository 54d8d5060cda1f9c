package tandem.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.plan.PlanFixture.NOW;
import static tandem.plan.PlanFixture.PRIYA;
import static tandem.plan.PlanFixture.TOM;
import static tandem.plan.PlanFixture.aPlan;
import static tandem.plan.PlanFixture.anAction;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import tandem.Rejected;
import tandem.Side;
import tandem.access.PersonId;
import tandem.plan.Action.ActionLead;
import tandem.plan.Verdicts.Decline;

/** A side says no to one exact version, with a reason. */
class DecliningTest {

    private static final Author ZOE = new Author(new PersonId("p-zoe"), "Zoe Young");
    private static final String WHY = "No money stands behind it";

    private final Plan plan = aPlan().with(anAction("Meet every month")).build();

    @Test
    void keepsWhoSaidNoForWhichSideAndWhyAndAgreesNothing() {
        Plan declined = plan.decline(Side.VCS, 1, WHY, TOM, NOW);

        assertThat(declined.verdicts().declines())
                .containsExactly(new Decline(Side.VCS, TOM.id(), "Tom Ellis", NOW, WHY));
        assertThat(declined.version()).isEqualTo(1);
        assertThat(declined.isAgreed()).isFalse();
        assertThat(declined.verdicts().isDeclined(Side.VCS)).isTrue();
        assertThat(declined.verdicts().isDeclined(Side.COUNCIL)).isFalse();
        assertThat(declined.accept(Side.COUNCIL, 1, PRIYA, NOW).isAgreed()).isFalse();
        assertThat(declined.accept(Side.COUNCIL, 1, PRIYA, NOW).agreedVersion()).isZero();
    }

    @Test
    void letsBothSidesAcceptALaterVersionAsEver() {
        Plan later = plan.decline(Side.VCS, 1, WHY, TOM, NOW)
                .add(anAction("Pay for it").draft(), List.of(), "form-2", PRIYA, NOW);

        assertThat(later.verdicts()).isEqualTo(Verdicts.NONE);
        Plan agreed = later.accept(Side.VCS, 2, TOM, NOW).accept(Side.COUNCIL, 2, PRIYA, NOW);
        assertThat(agreed.agreedVersion()).isEqualTo(2);
    }

    @Test
    void letsTheSideThatDeclinedAcceptAfterAllAndForgetsNothing() {
        Plan agreed = plan.decline(Side.VCS, 1, WHY, TOM, NOW)
                .accept(Side.COUNCIL, 1, PRIYA, NOW)
                .accept(Side.VCS, 1, ZOE, NOW);

        assertThat(agreed.isAgreed()).isTrue();
        assertThat(agreed.verdicts().isDeclined(Side.VCS)).isFalse();
        assertThat(agreed.verdicts().declines(Side.VCS)).hasSize(1);
    }

    @Test
    void countsTheSameWordsOnceAndKeepsBetterOnesAndThoseOfWhoeverTakesOver() {
        Plan once = plan.decline(Side.VCS, 1, WHY, TOM, NOW);

        assertThat(once.decline(Side.VCS, 1, WHY, TOM, NOW)).isEqualTo(once);
        assertThat(once.decline(Side.VCS, 1, "Nor do people", TOM, NOW)
                        .verdicts()
                        .declines(Side.VCS))
                .extracting(Decline::reason)
                .containsExactly(WHY, "Nor do people");
        assertThat(once.decline(Side.VCS, 1, "Still none", ZOE, NOW).verdicts().declines(Side.VCS))
                .extracting(Decline::name)
                .containsExactly("Tom Ellis", "Zoe Young");
    }

    @Test
    void refusesANoToAnotherVersionAfterAYesWithoutAReasonOrToWhatCannotBeAccepted() {
        assertRejected("plan.decline.outdated", () -> plan.decline(Side.VCS, 2, WHY, TOM, NOW));
        assertRejected(
                "plan.decline.accepted",
                () -> plan.accept(Side.VCS, 1, TOM, NOW).decline(Side.VCS, 1, WHY, TOM, NOW));
        assertRejected("plan.decline.reason-missing", () -> plan.decline(Side.VCS, 1, " ", TOM, NOW));
        assertRejected(
                "plan.action.too-long",
                () -> plan.decline(Side.VCS, 1, "a".repeat(Verdicts.LONGEST_REASON + 1), TOM, NOW));
        Plan oneSided = aPlan().with(anAction("One").ledBy(ActionLead.nobody(), ActionLead.nobody()))
                .build();
        assertRejected("plan.accept.one-sided", () -> oneSided.decline(Side.VCS, 1, WHY, TOM, NOW));
    }

    private static void assertRejected(String key, ThrowingCallable doing) {
        assertThatThrownBy(doing)
                .isInstanceOfSatisfying(
                        Rejected.class, rejected -> assertThat(rejected.key()).isEqualTo(key));
    }
}
