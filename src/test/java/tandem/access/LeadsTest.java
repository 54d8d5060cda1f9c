package tandem.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.Forbidden;
import tandem.Rejected;
import tandem.Side;

class LeadsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(1));
    private static final Person NEW = new Person(
            new PersonId("p-new"), "Nia New", "Chief officer", "VSI Alliance", Optional.of("nia@vsi.example"));

    private final Remembered stores = new Remembered();
    private final MovingClock clock = new MovingClock();
    private final Doorkeeper doorkeeper = new Doorkeeper(stores.links(), stores.sessions(), clock);
    private final List<Object> told = new ArrayList<>();
    private final Leads leads =
            new Leads(stores.leaderships(), stores.people(), doorkeeper, stores.log(), clock, told::add);
    private final Contacts contacts = new Contacts(stores.people(), stores.leaderships(), clock);

    @BeforeEach
    void begin() {
        clock.set(NOW);
    }

    private Secret appoint(Side side, Person person) {
        return leads.appoint(Cast.administrator(), Cast.CALDERDALE, side, person)
                .blockOptional()
                .orElseThrow();
    }

    private Secret claimed(Secret claim) {
        return doorkeeper.claim(claim.text()).blockOptional().orElseThrow();
    }

    private Leadership leadership() {
        return stores.leaderships.getOrDefault(Cast.CALDERDALE, Leadership.of(Cast.CALDERDALE));
    }

    private List<String> logged() {
        return stores.entries(Cast.CALDERDALE)
                .map(entry -> entry.what() + " " + entry.object())
                .toList();
    }

    @Test
    void appointsSomebodyWithALinkToClaimAndTellsIt() {
        Secret claim = appoint(Side.VCS, Cast.vikram());

        assertThat(leadership().lead(Side.VCS)).contains(Cast.vikram());
        assertThat(stores.people).containsEntry(Cast.vikram().id(), Cast.vikram());
        assertThat(doorkeeper
                        .look(claim.text(), AccessLink.Kind.CLAIM)
                        .map(AccessLink::viewer)
                        .block())
                .isEqualTo(Cast.vcsLead());
        assertThat(logged()).containsExactly("lead.appointed p-vikram");
        assertThat(told).containsExactly(new LeadChanged(Cast.CALDERDALE, Side.VCS));
    }

    @Test
    void replacesALeadWhoLosesLinkAndSessionAndLetsTheNewOneRevealAfterSevenDays() {
        doorkeeper.signIn(claimed(appoint(Side.VCS, Cast.vikram())).text()).block();

        clock.set(LATER);
        appoint(Side.VCS, NEW);

        assertThat(stores.sessions).isEmpty();
        assertThat(stores.links.values()).extracting(AccessLink::person).containsExactly(NEW.id());
        assertThat(logged())
                .containsExactly("lead.appointed p-vikram", "lead.links-ended p-vikram", "lead.appointed p-new");
        assertThat(leadership().post(Side.VCS).isHandedOver()).isTrue();
        assertThat(leadership().post(Side.VCS).before()).contains(Cast.vikram().id());
        Instant from = LATER.plus(Post.NEW);
        assertThat(leadership().post(Side.VCS).mayRevealFrom()).isEqualTo(from);
        assertThatThrownBy(() -> leadership().requireReveal(Side.VCS, NEW.id(), from.minusMillis(1)))
                .hasMessageStartingWith("access.lead.too-new");
        leadership().requireReveal(Side.VCS, NEW.id(), from);
        assertThatThrownBy(
                        () -> leadership().requireReveal(Side.VCS, Cast.vikram().id(), from))
                .hasMessage("access.lead.only");
    }

    @Test
    void keepsTheIdOfWhoeverIsNamedAgainAndAsksForPatienceOnlyOnceTheLinkWasClaimed() {
        appoint(Side.COUNCIL, Cast.carol());
        appoint(Side.COUNCIL, Cast.carol().withId(new PersonId("p-again")));
        assertThat(leadership().isLedBy(Side.COUNCIL, Cast.carol().id())).isTrue();
        assertThat(leadership().post(Side.COUNCIL).mayRevealFrom()).isEqualTo(Instant.EPOCH);

        claimed(appoint(Side.COUNCIL, Cast.carol()));
        clock.set(LATER);
        appoint(Side.COUNCIL, Cast.carol());

        assertThat(leadership().post(Side.COUNCIL).mayRevealFrom()).isEqualTo(LATER.plus(Post.NEW));
    }

    @Test
    void renewsALinkAndEndsTheOneBefore() {
        assertThatThrownBy(() -> renew()).isInstanceOf(Rejected.class).hasMessage("access.lead.none");
        Secret kept = claimed(appoint(Side.VCS, Cast.vikram()));
        clock.set(LATER);
        told.clear();

        Secret again = renew();

        assertThatThrownBy(() -> doorkeeper.signIn(kept.text()).block()).hasMessageContaining("does not exist");
        assertThat(doorkeeper.look(again.text(), AccessLink.Kind.CLAIM).block()).isNotNull();
        assertThat(leadership().post(Side.VCS).mayRevealFrom()).isEqualTo(LATER.plus(Post.NEW));
        assertThat(logged()).endsWith("lead.new-link p-vikram");
        assertThat(told).containsExactly(new LeadChanged(Cast.CALDERDALE, Side.VCS));
    }

    private Secret renew() {
        return leads.renew(Cast.administrator(), Cast.CALDERDALE, Side.VCS)
                .blockOptional()
                .orElseThrow();
    }

    @Test
    void onlyAnAdministratorNamesLeadsAndRenewsLinks() {
        assertThatThrownBy(() -> leads.appoint(Cast.councilLead(), Cast.CALDERDALE, Side.VCS, NEW)
                        .block())
                .isInstanceOf(Forbidden.class);
        appoint(Side.VCS, Cast.vikram());
        assertThatThrownBy(() -> leads.renew(Cast.councilLead(), Cast.CALDERDALE, Side.VCS)
                        .block())
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void aLeadLeavesTheirOwnPostOnly() {
        claimed(appoint(Side.VCS, Cast.vikram()));
        told.clear();
        assertThatThrownBy(
                        () -> leads.leave(Cast.councilLead(), Cast.CALDERDALE).block())
                .hasMessage("access.lead.only");

        leads.leave(Cast.vcsLead(), Cast.CALDERDALE).block();

        assertThat(leadership().lead(Side.VCS)).isEmpty();
        assertThat(leadership().post(Side.VCS).before()).contains(Cast.vikram().id());
        assertThat(stores.links).isEmpty();
        assertThat(logged()).endsWith("lead.left p-vikram");
        assertThat(told).containsExactly(new LeadChanged(Cast.CALDERDALE, Side.VCS));
    }

    @Test
    void keepsAnAddressWithThePersonAndThePost() {
        appoint(Side.COUNCIL, Cast.carol());
        AccessLink link = AccessLink.claim(
                appoint(Side.VCS, Cast.vikram()),
                Cast.vikram().id(),
                "Vikram Voluntary",
                Role.VCS_LEAD,
                Optional.of(Cast.CALDERDALE));
        assertThat(contacts.find(Cast.vikram().id()).blockOptional()).isEmpty();

        contacts.keep(link, new EmailAddress("vikram@vsi.example")).block();

        assertThat(contacts.find(Cast.vikram().id()).block()).isEqualTo("vikram@vsi.example");
        assertThat(leadership().lead(Side.VCS).flatMap(Person::email)).contains("vikram@vsi.example");
        assertThatThrownBy(() -> contacts.refuse(link, new EmailAddress("carol@calderdale.example"))
                        .block())
                .hasMessage("access.lead.both-sides");
    }

    @Test
    void keepsTheAddressOfAPeerAndLeavesAPostThatSomebodyElseHolds() {
        appoint(Side.VCS, Cast.vikram());
        stores.people.put(NEW.id(), NEW);
        EmailAddress address = new EmailAddress("other@vsi.example");

        contacts.keep(
                        AccessLink.claim(Secret.random(), NEW.id(), "Nia", Role.VCS_LEAD, Optional.of(Cast.CALDERDALE)),
                        address)
                .block();

        assertThat(contacts.find(NEW.id()).block()).isEqualTo("other@vsi.example");
        assertThat(leadership().lead(Side.VCS)).contains(Cast.vikram());
    }
}
