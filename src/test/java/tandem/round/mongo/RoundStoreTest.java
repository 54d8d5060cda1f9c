package tandem.round.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.round.Got.got;
import static tandem.round.RoundBuilder.CALDERDALE;
import static tandem.round.RoundBuilder.NOON;
import static tandem.round.RoundBuilder.aRound;

import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tandem.AreaCode;
import tandem.NotFound;
import tandem.Rejected;
import tandem.questionnaire.Fixtures;
import tandem.questionnaire.Questionnaire;
import tandem.questionnaire.QuestionnaireId;
import tandem.questionnaire.Questionnaires;
import tandem.round.Round;
import tandem.round.RoundBuilder;
import tandem.round.RoundId;
import tandem.store.EmbeddedStoreExtension;

@ExtendWith(EmbeddedStoreExtension.class)
class RoundStoreTest {

    private static final AreaCode DERBY = new AreaCode("E06000015");
    private static final Questionnaire ASKED = Fixtures.tiny("relationships");

    private final ReactiveMongoTemplate mongo;
    private MongoRounds rounds;

    RoundStoreTest(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
        this.rounds = new MongoRounds(mongo, new Published(List.of(ASKED)));
    }

    @BeforeEach
    void forget() {
        rounds = new MongoRounds(mongo, new Published(List.of(ASKED)));
    }

    @Test
    void givesBackWhatWasAdded() {
        Round revealed = asking(aRound().about("Food network", List.of("adult-care"), List.of("food-hub", "cvs")))
                .revealed();

        rounds.add(revealed).block();

        assertThat(rounds.get(revealed.id()).block()).isEqualTo(revealed);
    }

    @Test
    void refusesANameThatIsTaken() {
        rounds.add(aRound().preparing()).block();

        assertThatThrownBy(() -> rounds.add(aRound().preparing()).block())
                .isInstanceOf(Rejected.class)
                .hasMessage("round.exists");
    }

    @Test
    void failsWhenThereIsNoSuchRound() {
        assertThatThrownBy(() -> rounds.get(new RoundId(CALDERDALE, "2031-1")).block())
                .isInstanceOf(NotFound.class);
    }

    @Test
    void listsAnAreasOwnRoundsNewestFirst() {
        rounds.add(aRound().named("2026-1").preparing()).block();
        rounds.add(aRound().named("2026-2").preparing()).block();
        rounds.add(aRound().in(DERBY).preparing()).block();

        assertThat(rounds.list(CALDERDALE)
                        .map(round -> round.id().name())
                        .collectList()
                        .block())
                .containsExactly("2026-2", "2026-1");
    }

    @Test
    void findsRoundsOfEveryAreaByState() {
        rounds.add(aRound().open()).block();
        rounds.add(aRound().in(DERBY).agreedToReveal()).block();

        assertThat(rounds.listByState(Round.State.CLOSED)
                        .map(Round::id)
                        .collectList()
                        .block())
                .containsExactly(new RoundId(DERBY, "2026-1"));
    }

    @Test
    void letsOnlyTheFirstOfTwoChangesToOneReadingThrough() {
        Round read = got(rounds.add(aRound().open()));

        Round closed = got(rounds.save(read.close(NOON)));

        assertThat(closed.version()).isEqualTo(read.version() + 1);
        assertThat(closed).isEqualTo(rounds.get(read.id()).block());
        assertThatThrownBy(() -> rounds.save(read.close(NOON)).block())
                .isInstanceOf(Rejected.class)
                .hasMessage("round.changed-meanwhile");
    }

    @Test
    void readsAThresholdThatIsNoneAsFive() {
        Round round = got(rounds.add(aRound().threshold(3).open()));

        for (Object nonsense : new Object[] {0, -1, 2, 11, "", "three"}) {
            set("terms.threshold", nonsense);
            assertThat(got(rounds.get(round.id())).terms().threshold()).isEqualTo(5);
        }
        mongo.updateFirst(new Query(), new Update().unset("terms.threshold"), "rounds")
                .block();
        assertThat(got(rounds.get(round.id())).terms().threshold()).isEqualTo(5);
    }

    @Test
    void asksThePublishedQuestionnairesBeforeOpening() {
        Round preparing = asking(aRound()).preparing();

        assertThat(got(rounds.instrument(preparing)).questionnaires()).containsExactly(ASKED);
    }

    @Test
    void asksItsOwnCopyOnceOpenWhateverIsPublishedLater() {
        Round open = asking(aRound()).open();
        rounds.pin(open).block();
        rounds.pin(open).block();

        MongoRounds later = new MongoRounds(mongo, new Published(List.of(), List.of(ASKED)));

        assertThat(got(later.instrument(open)).questionnaires()).containsExactly(ASKED);
        assertThat(mongo.findAll(Document.class, "pinnedQuestionnaires")
                        .map(document -> document.getString("_id"))
                        .collectList()
                        .block())
                .containsExactly("E08000033/2026-1/" + ASKED.id());
    }

    @Test
    void failsWhenItsCopyIsLost() {
        assertThatThrownBy(() -> rounds.instrument(asking(aRound()).open()).block())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("E08000033/2026-1");
    }

    private static RoundBuilder asking(RoundBuilder round) {
        return round.asking(ASKED.id());
    }

    private void set(String field, Object value) {
        mongo.updateFirst(new Query(), new Update().set(field, value), "rounds").block();
    }

    /** Questionnaires that are published, and those that can still be read from a copy. */
    private record Published(List<Questionnaire> published, List<Questionnaire> readable) implements Questionnaires {

        Published(List<Questionnaire> all) {
            this(all, all);
        }

        @Override
        public Questionnaire get(QuestionnaireId id) {
            return find(id).orElseThrow(() -> new NotFound("A questionnaire", id));
        }

        @Override
        public Optional<Questionnaire> find(QuestionnaireId id) {
            return published.stream().filter(each -> each.id().equals(id)).findFirst();
        }

        @Override
        public List<Questionnaire> list() {
            return published;
        }

        @Override
        public Questionnaire read(String source) {
            return readable.stream()
                    .filter(each -> each.source().equals(source))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
