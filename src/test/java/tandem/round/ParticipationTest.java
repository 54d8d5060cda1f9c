package tandem.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.round.ParticipationBuilder.anInvitation;
import static tandem.round.RoundBuilder.NOON;
import static tandem.round.RoundBuilder.aRound;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import tandem.Rejected;
import tandem.access.Secret;

class ParticipationTest {

    private final ParticipationBuilder invitation = anInvitation(aRound().open());

    @Test
    void isClaimedOnce() {
        refuses("round.invitation.used", () -> invitation.claimed().claim(Secret.random(), NOON));
        refuses("round.invitation.used", () -> invitation.submitted().claim(Secret.random(), NOON));
    }

    @Test
    void opensForItsOwnReturnLinkOnly() {
        Secret mine = Secret.random();
        Participation claimed = invitation.withReturnLink(mine).claimed();

        assertThat(claimed.isOpenedBy(mine)).isTrue();
        assertThat(claimed.isOpenedBy(Secret.random())).isFalse();
        assertThat(claimed.reinvite(Secret.random()).isOpenedBy(mine)).isFalse();
    }

    @Test
    void getsNoNewLinkOnceSubmittingBegan() {
        refuses(
                "round.invitation.already-submitting",
                () -> invitation.submitting().reinvite(Secret.random()));
        refuses(
                "round.invitation.already-submitting",
                () -> invitation.submitted().reinvite(Secret.random()));
    }

    @Test
    void isTakenBackOnlyWhileNobodyUsedIt() {
        assertThat(invitation.invited().withdrawn().state()).isEqualTo(Participation.State.INVITED);
        for (Participation used : List.of(invitation.claimed(), invitation.submitting(), invitation.submitted())) {
            refuses("round.withdraw.used", used::withdrawn);
        }
    }

    @Test
    void givesAnAnonymousOrganisationOneVoice() {
        Participation first = invitation.invited();
        Participation second =
                anInvitation(aRound().open()).withInvitation(Secret.random()).invited();

        refuses("round.invitation.exists", () -> new OneVoice(Promise.ANONYMOUS, List.of(first)).refuse(second));
        refuses("round.invitation.same-person", () -> new OneVoice(Promise.NAMED, List.of(first)).refuse(second));
        assertThatCode(() -> new OneVoice(Promise.ANONYMOUS, List.of(first)).refuse(first))
                .doesNotThrowAnyException();
    }

    @Test
    void letsAnAnonymousDepartmentSpeakWithSeveralVoices() {
        Participation first = invitation.ofDepartment("housing", 1).invited();
        Participation second =
                anInvitation(aRound().open()).ofDepartment("housing", 2).invited();

        assertThatCode(() -> new OneVoice(Promise.ANONYMOUS, List.of(first)).refuse(second))
                .doesNotThrowAnyException();
    }

    private static void refuses(String key, ThrowingCallable verb) {
        assertThatThrownBy(verb).isInstanceOf(Rejected.class).hasMessage(key);
    }
}
