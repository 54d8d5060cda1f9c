package tandem.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.NotFound;
import tandem.Rejected;
import tandem.Side;

@StoryServer
class LeadsStoryTest {

    private static int areas = 10;

    private final AreaCode area = new AreaCode("E090000" + areas++);
    private final Viewer administrator = Cast.administrator();
    private final Person carol = withId("p-carol-" + area.gss().toLowerCase(java.util.Locale.ROOT));

    @Autowired
    private Leads leads;

    @Autowired
    private Leaderships leaderships;

    @Autowired
    private People people;

    @Autowired
    private Doorkeeper doorkeeper;

    @Autowired
    private Sessions sessions;

    @Autowired
    private SetUp setUp;

    @Autowired
    private Log log;

    private Secret carols = Secret.random();

    @BeforeEach
    void appointCarol() {
        carols = done(leads.appoint(administrator, area, Side.COUNCIL, carol));
    }

    @Test
    void namesALeadWithALinkToClaimTheirPost() {
        AccessLink link = done(doorkeeper.look(carols.text(), AccessLink.Kind.CLAIM));

        assertThat(link.viewer())
                .isEqualTo(new Viewer(carol.id().value(), "Carol Council", Role.COUNCIL_LEAD, Optional.of(area)));
        assertThat(done(leaderships.get(area)).lead(Side.COUNCIL)).contains(carol);
        assertThat(done(people.find(carol.id()))).isEqualTo(carol);
        assertThat(logged()).containsExactly("lead.appointed " + carol.id());
    }

    @Test
    void namesNobodyWhoLeadsTheOtherSide() {
        assertRejected(leads.appoint(administrator, area, Side.VCS, carol), "access.lead.both-sides");

        assertThat(done(leaderships.get(area)).lead(Side.VCS)).isEmpty();
        assertThat(logged()).hasSize(1);
    }

    @Test
    void namesNobodyUnlessAnAdministratorAsks() {
        assertRejected(leads.appoint(Cast.councilLead(), area, Side.VCS, Cast.vikram()), "access.administrator.only");
        assertRejected(leads.renew(Cast.councilLead(), area, Side.COUNCIL), "access.administrator.only");
    }

    @Test
    void endsTheLinksAndSessionsOfALeadWhoIsReplaced() {
        Secret kept = done(doorkeeper.claim(carols.text()));
        Secret session = done(doorkeeper.signIn(kept.text()));

        done(leads.appoint(administrator, area, Side.COUNCIL, withId("p-clara", "Clara Council")));

        assertThatThrownBy(() -> doorkeeper.signIn(kept.text()).block()).isInstanceOf(NotFound.class);
        assertThat(sessions.find(session, Instant.now()).blockOptional()).isEmpty();
        assertThat(logged())
                .containsExactly(
                        "lead.appointed p-clara", "lead.links-ended " + carol.id(), "lead.appointed " + carol.id());
    }

    @Test
    void keepsTheIdOfALeadWhoIsNamedAgain() {
        Person again = withId("p-another", "CAROL COUNCIL ");

        done(leads.appoint(administrator, area, Side.COUNCIL, again));

        assertThat(done(leaderships.get(area)).lead(Side.COUNCIL)).contains(again.withId(carol.id()));
    }

    @Test
    void makesALeadANewLinkAndEndsTheOldOne() {
        Secret fresh = done(leads.renew(administrator, area, Side.COUNCIL));

        assertThatThrownBy(() -> doorkeeper.claim(carols.text()).block()).isInstanceOf(NotFound.class);
        assertThat(doorkeeper.claimed(carol.id()).blockOptional()).isEmpty();
        done(doorkeeper.claim(fresh.text()));
        assertThat(doorkeeper.claimed(carol.id()).blockOptional()).isPresent();
        assertRejected(leads.renew(administrator, area, Side.VCS), "access.lead.none");
    }

    @Test
    void givesAnEmptyInstallationOneSetUpLinkAtATimeUntilItIsClaimed() {
        Secret first = done(setUp.link());
        Secret second = done(setUp.link());
        assertThatThrownBy(() -> doorkeeper.claim(first.text()).block()).isInstanceOf(NotFound.class);

        Secret kept = done(doorkeeper.claim(second.text()));

        assertThat(setUp.link().blockOptional()).isEmpty();
        assertThat(done(doorkeeper.look(kept.text(), AccessLink.Kind.RETURN)).role())
                .isEqualTo(Role.ADMINISTRATOR);
    }

    private static <T> T done(Mono<T> work) {
        return work.blockOptional().orElseThrow();
    }

    private static void assertRejected(Mono<Secret> work, String key) {
        assertThatThrownBy(work::block).isInstanceOf(Rejected.class).hasMessage(key);
    }

    private java.util.List<String> logged() {
        return done(
                log.list(area).map(entry -> entry.what() + " " + entry.object()).collectList());
    }

    private static Person withId(String id) {
        return withId(id, "Carol Council");
    }

    private static Person withId(String id, String name) {
        return new Person(new PersonId(id), name, "Head of Communities", "Council", Optional.empty());
    }
}
