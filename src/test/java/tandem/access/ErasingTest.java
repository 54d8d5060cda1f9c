package tandem.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.Forbidden;
import tandem.NotFound;
import tandem.Side;

class ErasingTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);
    private static final PersonId VIKRAM = Cast.vikram().id();

    private final Remembered stores = new Remembered();
    private final Doorkeeper doorkeeper = new Doorkeeper(stores.links(), stores.sessions(), CLOCK);
    private final List<Roster> rosters = List.of(new LeadRoster(stores.leaderships(), CLOCK));
    private final List<String> compacted = new ArrayList<>();
    private final Erasing erasing = new Erasing(
            stores.people(),
            rosters,
            doorkeeper,
            stores.log(),
            stores.logs(),
            () -> Mono.fromRunnable(() -> compacted.add(stores.people.keySet().toString())));
    private final PeopleOfArea ofArea =
            new PeopleOfArea(stores.people(), rosters, doorkeeper, stores.log(), stores.logs());

    @BeforeEach
    void twoLeads() {
        List.of(Cast.carol(), Cast.vikram()).forEach(each -> stores.people.put(each.id(), each));
        stores.leaderships.put(
                Cast.CALDERDALE,
                Leadership.of(Cast.CALDERDALE)
                        .appoint(Side.COUNCIL, Cast.carol(), CLOCK.instant())
                        .appoint(Side.VCS, Cast.vikram(), CLOCK.instant()));
        doorkeeper.open(Cast.vcsLead()).block();
        doorkeeper
                .invite(VIKRAM, "Vikram Voluntary", Role.VCS_LEAD, Optional.of(Cast.CALDERDALE))
                .block();
    }

    @Test
    void takesAPersonOutOfPostLinksSessionsAndNamesAndRewritesTheFileLast() {
        stores.log().append(Cast.vcsLead(), Cast.DERBY, "round.opened", "r1").block();
        stores.log()
                .append(Cast.administrator(), new AreaCode("E07000235"), "lead.appointed", "p-other")
                .block();

        erasing.erase(Cast.administrator(), VIKRAM).block();

        assertThat(stores.people).containsOnlyKeys(Cast.carol().id());
        assertThat(stores.links).isEmpty();
        assertThat(stores.sessions).isEmpty();
        assertThat(stores.leaderships.values()).allSatisfy(each -> {
            assertThat(each.lead(Side.VCS)).isEmpty();
            assertThat(each.lead(Side.COUNCIL)).contains(Cast.carol());
        });
        assertThat(stores.entries)
                .filteredOn(entry -> entry.what().equals("person.erased"))
                .extracting(LogEntry::area)
                .containsExactly(Cast.CALDERDALE, Cast.DERBY);
        assertThat(compacted).containsExactly("[p-carol]");
    }

    @Test
    void tellsAreasWhoseLogNamesThePersonAsWhatWasChanged() {
        stores.log()
                .append(Cast.administrator(), Cast.DERBY, "lead.appointed", "p-vikram")
                .block();

        erasing.erase(Cast.administrator(), VIKRAM).block();

        assertThat(stores.entries(Cast.DERBY)).extracting(LogEntry::what).contains("person.erased");
    }

    @Test
    void erasesNoAdministratorAndNothingTwice() {
        stores.people.put(SetUp.ADMINISTRATOR, Cast.carol().withId(SetUp.ADMINISTRATOR));
        stores.people.put(new PersonId("p-ada"), Cast.carol().withId(new PersonId("p-ada")));
        for (PersonId administrator : List.of(SetUp.ADMINISTRATOR, new PersonId("p-ada"))) {
            assertThatThrownBy(() ->
                            erasing.erase(Cast.administrator(), administrator).block())
                    .hasMessage("access.erase.administrator");
        }
        erasing.erase(Cast.administrator(), new PersonId("p-gone")).block();
        assertThat(compacted).isEmpty();
        assertThat(erasing.isAdministrator(Cast.administrator(), VIKRAM)).isFalse();
    }

    @Test
    void showsAnAdministratorWhoIsKnownByNameWithTheirRoles() {
        assertThat(erasing.list(Cast.administrator()).collectList().block())
                .containsExactly(known(Cast.carol(), Role.COUNCIL_LEAD), known(Cast.vikram(), Role.VCS_LEAD));
        assertThat(erasing.get(Cast.administrator(), VIKRAM).block()).isEqualTo(known(Cast.vikram(), Role.VCS_LEAD));
        assertThatThrownBy(() -> erasing.get(Cast.administrator(), new PersonId("p-gone"))
                        .block())
                .isInstanceOf(NotFound.class);
    }

    private static Erasing.Known known(Person person, Role role) {
        return new Erasing.Known(person, List.of(new Roster.Held(person.id(), role, List.of(Cast.CALDERDALE))));
    }

    @Test
    void isForAdministratorsOnly() {
        assertThatThrownBy(() -> erasing.erase(Cast.councilLead(), VIKRAM).block())
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> erasing.list(Cast.councilLead()).collectList().block())
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void forgetsWithAnAreaWhoStoodThereOnly() {
        stores.log()
                .append(Cast.councilLead(), Cast.DERBY, "round.opened", "r1")
                .block();

        ofArea.delete(Cast.CALDERDALE).block();

        assertThat(stores.people).containsOnlyKeys(Cast.carol().id());
        assertThat(stores.links).isEmpty();
    }

    @Test
    void forgetsThoseWhomTheAreasLogNamesButNoAdministrator() {
        Person ada = Cast.carol().withId(new PersonId("p-ada"));
        Person left = Cast.carol().withId(new PersonId("p-left"));
        List.of(ada, left, Cast.carol().withId(SetUp.ADMINISTRATOR))
                .forEach(each -> stores.people.put(each.id(), each));
        stores.log()
                .append(Cast.administrator(), Cast.DERBY, "lead.appointed", "p-left")
                .then(stores.log().append(Cast.administrator(), Cast.DERBY, "person.erased", "administrator"))
                .then(stores.log().append(Cast.administrator(), Cast.DERBY, "area.added", "A long name"))
                .block();

        ofArea.delete(Cast.DERBY).block();

        assertThat(stores.people).containsOnlyKeys(Cast.carol().id(), VIKRAM, ada.id(), SetUp.ADMINISTRATOR);
    }
}
