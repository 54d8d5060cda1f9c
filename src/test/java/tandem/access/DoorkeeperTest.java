package tandem.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tandem.NotFound;
import tandem.Rejected;

class DoorkeeperTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final PersonId CAROL = Cast.carol().id();

    private final Remembered stores = new Remembered();
    private final Doorkeeper doorkeeper =
            new Doorkeeper(stores.links(), stores.sessions(), Clock.fixed(NOW, ZoneOffset.UTC));
    private final SetUp setUp = new SetUp(stores.people(), doorkeeper);
    private final Assignments assignments = new Assignments(stores.links(), stores.people());

    private Secret invited() {
        return doorkeeper
                .invite(CAROL, "Carol Council", Role.COUNCIL_LEAD, Optional.of(Cast.CALDERDALE))
                .blockOptional()
                .orElseThrow();
    }

    @Test
    void exchangesAClaimLinkForAReturnLinkThatSignsIn() {
        Secret claim = invited();
        Secret kept = doorkeeper.claim(claim.text()).blockOptional().orElseThrow();

        Secret cookie = doorkeeper.signIn(kept.text()).blockOptional().orElseThrow();

        assertThat(kept).isNotEqualTo(claim);
        assertThat(stores.sessions.get(cookie.hash()))
                .isEqualTo(new Remembered.Open(Cast.councilLead(), List.of(CAROL), NOW.plus(Duration.ofDays(7))));
    }

    @Test
    void givesNoSecondReturnLinkButTheSameOneAgain() {
        Secret claim = invited();
        Secret kept = Secret.random();

        assertThat(doorkeeper.claim(claim.text(), kept).block()).isEqualTo(kept);
        assertThat(doorkeeper.claim(claim.text(), kept).block()).isEqualTo(kept);
        assertThatThrownBy(() -> doorkeeper.claim(claim.text()).block())
                .isInstanceOf(Rejected.class)
                .hasMessage("access.claim.used");
    }

    @Test
    void doesNotSignInWithAClaimLinkNorClaimWithAReturnLinkNorAnswerToNonsense() {
        Secret claim = invited();

        assertThatThrownBy(() -> doorkeeper.signIn(claim.text()).block()).isInstanceOf(NotFound.class);
        Secret kept = doorkeeper.claim(claim.text()).blockOptional().orElseThrow();
        assertThatThrownBy(() -> doorkeeper.claim(kept.text()).block()).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> doorkeeper.signIn("nonsense").block()).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> doorkeeper.signIn(Secret.random().text()).block())
                .isInstanceOf(NotFound.class);
    }

    @Test
    void tellsWhenSomebodyClaimedAndNothingBefore() {
        Secret claim = invited();

        assertThat(doorkeeper.claimed(CAROL).blockOptional()).isEmpty();
        assertThat(doorkeeper.claim(claim.text()).blockOptional()).isPresent();
        assertThat(doorkeeper.claimed(CAROL).blockOptional()).contains(NOW);
    }

    @Test
    void takesEveryLinkAndSessionFromWhoeverIsDismissed() {
        Secret kept = doorkeeper.claim(invited().text()).blockOptional().orElseThrow();
        doorkeeper.signIn(kept.text()).block();

        doorkeeper.dismiss(CAROL).block();

        assertThat(stores.links).isEmpty();
        assertThat(stores.sessions).isEmpty();
    }

    @Test
    void signsOutOnEveryDeviceAndInEveryRoleOfTheSamePerson() {
        PersonId other = new PersonId("p-other");
        doorkeeper.open(Cast.councilLead()).block();
        doorkeeper.open(Cast.councilLead(), List.of(CAROL, other)).block();
        doorkeeper.open(new Viewer("p-other", "", Role.PEER, Optional.empty())).block();
        doorkeeper.open(Cast.vcsLead()).block();

        doorkeeper.signOutEverywhere(Cast.councilLead(), List.of(other)).block();

        assertThat(stores.sessions.values()).extracting(Remembered.Open::viewer).containsExactly(Cast.vcsLead());
    }

    @Test
    void aVisitorSignsOutOnlyWhoeverTheyAreToo() {
        doorkeeper.open(Viewer.visitor()).block();
        doorkeeper.open(Cast.vcsLead()).block();

        doorkeeper
                .signOutEverywhere(Viewer.visitor(), List.of(Cast.vikram().id()))
                .block();

        assertThat(stores.sessions.values()).extracting(Remembered.Open::viewer).containsExactly(Viewer.visitor());
    }

    @Test
    void makesOneSetUpLinkAtATimeUntilTheAdministratorHasClaimed() {
        Secret first = setUp.link().blockOptional().orElseThrow();
        Secret second = setUp.link().blockOptional().orElseThrow();

        assertThatThrownBy(() -> doorkeeper.claim(first.text()).block()).isInstanceOf(NotFound.class);
        assertThat(stores.people).containsKey(SetUp.ADMINISTRATOR);
        doorkeeper.claim(second.text()).block();
        assertThat(setUp.link().blockOptional()).isEmpty();
        assertThat(setUp.newLink().blockOptional()).isPresent();
    }

    @Test
    void listsTheRolesThatWereClaimedOnceEachInTheirOrder() {
        Secret claim = invited();
        assertThat(assignments.list(List.of(CAROL)).collectList().block()).isEmpty();
        doorkeeper.claim(claim.text()).block();
        Secret peer = doorkeeper
                .invite(CAROL, "Carol Council", Role.PEER, Optional.empty())
                .blockOptional()
                .orElseThrow();
        doorkeeper.claim(peer.text()).block();
        doorkeeper.claim(invited().text()).block();

        assertThat(assignments
                        .list(List.of(CAROL, CAROL))
                        .map(Viewer::role)
                        .collectList()
                        .block())
                .containsExactly(Role.COUNCIL_LEAD, Role.PEER);
    }

    @Test
    void findsAtAnAddressWhoHasTakenUpARole() {
        EmailAddress address = new EmailAddress("Carol@calderdale.example");
        stores.people.put(CAROL, Cast.carol());
        Secret claim = invited();

        assertThat(assignments.at(address).block()).isEmpty();
        doorkeeper.claim(claim.text()).block();
        assertThat(assignments.at(address).block()).containsExactly(CAROL);
    }
}
