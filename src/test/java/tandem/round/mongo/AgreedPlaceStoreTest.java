package tandem.round.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.round.Got.got;
import static tandem.round.RoundBuilder.COUNCIL_LEAD;
import static tandem.round.RoundBuilder.NOON;
import static tandem.round.RoundBuilder.VCS_LEAD;
import static tandem.round.RoundBuilder.aRound;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import tandem.Rejected;
import tandem.Side;
import tandem.questionnaire.Step;
import tandem.round.AgreedPlace;
import tandem.round.AgreedPlace.Outcome;
import tandem.round.AgreedPlaces;
import tandem.round.RoundId;
import tandem.round.Yes;
import tandem.store.EmbeddedStoreExtension;

@ExtendWith(EmbeddedStoreExtension.class)
class AgreedPlaceStoreTest {

    private static final RoundId ROUND = aRound().open().id();
    private static final Map<Side, Yes> BOTH =
            Map.of(Side.COUNCIL, new Yes(COUNCIL_LEAD, NOON), Side.VCS, new Yes(VCS_LEAD, NOON));

    private final AgreedPlaces places;

    AgreedPlaceStoreTest(ReactiveMongoTemplate mongo) {
        this.places = new MongoAgreedPlaces(mongo);
    }

    @Test
    void givesBackBothOutcomes() {
        AgreedPlace agreed = got(places.save(place("relationship/4", "money", new Outcome.Agreed(new Step(3)))));
        AgreedPlace open =
                got(places.save(place("element/transparency", "", new Outcome.StillDisagree("Who decides?"))));

        assertThat(agreed.version()).isEqualTo(1);
        assertThat(places.find(ROUND, "relationship/4", "money").block()).isEqualTo(agreed);
        assertThat(places.find(ROUND, "element/transparency", "").block()).isEqualTo(open);
        assertThat(places.find(ROUND, "relationship/4", "time").block()).isNull();
        assertThat(places.list(ROUND).collectList().block()).containsExactly(open, agreed);
    }

    @Test
    void letsOnlyTheFirstOfTwoChangesThrough() {
        AgreedPlace read = got(places.save(place("whole", "money", new Outcome.Agreed(new Step(3)))));
        places.save(read).block();

        assertThatThrownBy(() -> places.save(read).block()).hasMessage("round.changed-meanwhile");
        assertThatThrownBy(() -> places.save(place("whole", "money", new Outcome.Agreed(new Step(5))))
                        .block())
                .isInstanceOf(Rejected.class)
                .hasMessage("round.changed-meanwhile");
    }

    @Test
    void neverWritesAgainWhatBothConfirmed() {
        AgreedPlace fixed =
                got(places.save(new AgreedPlace(ROUND, "whole", "money", new Outcome.Agreed(new Step(3)), BOTH, 0)));

        assertThatThrownBy(() -> places.save(fixed).block()).hasMessage("round.changed-meanwhile");
    }

    private static AgreedPlace place(String about, String axis, Outcome outcome) {
        return new AgreedPlace(ROUND, about, axis, outcome, Map.of(), 0);
    }
}
