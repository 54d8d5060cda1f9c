package tandem.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static tandem.round.Got.got;
import static tandem.round.PartBuilder.aPart;
import static tandem.round.RoundBuilder.aRound;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tandem.Side;
import tandem.access.Cast;
import tandem.access.StoryServer;
import tandem.round.Part;
import tandem.round.PartName;
import tandem.round.Parts;
import tandem.round.Round;
import tandem.round.Rounds;

/** Four organisations answer a round of k = 3, and something that is no threshold stands in the store: k is 5. */
@StoryServer
class ThresholdFailsClosedStoryTest {

    private static int rounds;

    private final ReactiveMongoTemplate mongo;
    private final Rounds roundStore;
    private final Parts parts;
    private final Reveal reveal;
    private final Results results;

    @Autowired
    ThresholdFailsClosedStoryTest(
            ReactiveMongoTemplate mongo, Rounds roundStore, Parts parts, Reveal reveal, Results results) {
        this.mongo = mongo;
        this.roundStore = roundStore;
        this.parts = parts;
        this.reveal = reveal;
        this.results = results;
    }

    @ParameterizedTest
    @MethodSource("noThresholds")
    void withholdsFourAnswersWhereTheStoredThresholdIsNone(Object stored) {
        assertWithheld(revealed(new Update().set("terms.threshold", stored)));
    }

    @Test
    void withholdsFourAnswersWhereTheStoredThresholdIsMissing() {
        assertWithheld(revealed(new Update().unset("terms.threshold")));
    }

    @Test
    void showsFourAnswersWhereItIsThree() {
        FrozenResults shown = revealed(new Update().set("terms.threshold", "3"));

        assertThat(shown.threshold()).isEqualTo(3);
        assertThat(vcsMoney(shown)).isEqualTo(Figure.shown(new Place(7)));
    }

    static Stream<Object> noThresholds() {
        return Stream.of(0, -1, "", 1, 2, 11, "three", 3.5, true, List.of(3), Long.MAX_VALUE, " ", "3; 3");
    }

    private static void assertWithheld(FrozenResults shown) {
        assertThat(shown.threshold()).isEqualTo(5);
        assertThat(vcsMoney(shown)).isEqualTo(Figure.without(Figure.Status.WITHHELD));
    }

    private static Figure vcsMoney(FrozenResults shown) {
        return Objects.requireNonNull(shown.whole().axes().get("money")).vcs();
    }

    private FrozenResults revealed(Update change) {
        Round round = aRound().named("threshold-" + rounds++).threshold(3).closed();
        got(roundStore.add(round));
        roundStore.pin(round).block();
        for (int step : List.of(2, 3, 4, 5)) {
            Part part =
                    aPart(Side.VCS, PartName.WHOLE).placed("axis/money", step).saved();
            parts.save(round.id(), part)
                    .then(parts.count(round.id(), part.key()))
                    .block();
        }
        mongo.updateFirst(Query.query(where("_id").is(round.id().toString())), change, "rounds")
                .block();
        got(reveal.agree(Cast.councilLead(), round.id()));
        got(reveal.agree(Cast.vcsLead(), round.id()));
        return got(results.get(round.id()));
    }
}
