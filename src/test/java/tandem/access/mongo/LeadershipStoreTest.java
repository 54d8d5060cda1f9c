package tandem.access.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.access.Cast.CALDERDALE;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import tandem.Rejected;
import tandem.Side;
import tandem.access.Cast;
import tandem.access.Leadership;
import tandem.access.Leaderships;
import tandem.store.EmbeddedStoreExtension;

@ExtendWith(EmbeddedStoreExtension.class)
class LeadershipStoreTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final Leaderships leaderships;

    LeadershipStoreTest(ReactiveMongoTemplate store) {
        this.leaderships = new MongoLeaderships(store);
    }

    @Test
    void beginsWithoutLeads() {
        assertThat(leaderships.get(CALDERDALE).block()).isEqualTo(Leadership.of(CALDERDALE));
    }

    @Test
    void keepsBothLeads() {
        Leadership one = saved(Leadership.of(CALDERDALE).appoint(Side.COUNCIL, Cast.carol(), NOW));
        Leadership both = saved(one.appoint(Side.VCS, Cast.vikram(), NOW));

        assertThat(leaderships.get(CALDERDALE).block()).isEqualTo(both);
        assertThat(both.lead(Side.COUNCIL)).contains(Cast.carol());
        assertThat(both.lead(Side.VCS)).contains(Cast.vikram());
        assertThat(both.version()).isEqualTo(2);
    }

    @Test
    void letsOneOfTwoFirstChangesWin() {
        Leadership none = leaderships.get(CALDERDALE).blockOptional().orElseThrow();
        saved(none.appoint(Side.COUNCIL, Cast.carol(), NOW));

        assertChangedMeanwhile(none.appoint(Side.VCS, Cast.vikram(), NOW));
    }

    @Test
    void letsOneOfTwoLaterChangesWin() {
        Leadership read = saved(Leadership.of(CALDERDALE).appoint(Side.COUNCIL, Cast.carol(), NOW));
        Leadership won = saved(read.appoint(Side.VCS, Cast.vikram(), NOW));

        assertChangedMeanwhile(read.appoint(Side.COUNCIL, Cast.vikram(), NOW));
        assertThat(leaderships.get(CALDERDALE).block()).isEqualTo(won);
    }

    private Leadership saved(Leadership leadership) {
        return leaderships.save(leadership).blockOptional().orElseThrow();
    }

    private void assertChangedMeanwhile(Leadership late) {
        assertThatThrownBy(() -> leaderships.save(late).block())
                .isInstanceOf(Rejected.class)
                .hasMessage("access.changed-meanwhile");
    }
}
