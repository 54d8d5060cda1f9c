package tandem.round.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.round.Got.got;
import static tandem.round.PartBuilder.aPart;
import static tandem.round.RoundBuilder.aRound;

import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;
import tandem.Rejected;
import tandem.Side;
import tandem.access.Secret;
import tandem.round.Part;
import tandem.round.PartName;
import tandem.round.Parts;
import tandem.round.RoundId;
import tandem.store.EmbeddedStoreExtension;

@ExtendWith(EmbeddedStoreExtension.class)
class PartStoreTest {

    private static final RoundId ROUND = aRound().open().id();
    private static final RoundId OTHER = aRound().named("2025-1").open().id();

    private final ReactiveMongoTemplate mongo;
    private final Parts parts;

    PartStoreTest(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
        this.parts = new MongoParts(mongo);
    }

    @Test
    void givesBackEveryKindOfAnswer() {
        Part part = aPart(Side.VCS, PartName.relationship(4))
                .placed("axis/money", 4)
                .unknown("axis/time")
                .notApplicable("axis/proactive")
                .tickedWithMost(Part.TYPES, "shaping", "ongoing")
                .ticked(Part.SCALES)
                .by("E08000033/cvs")
                .saved();

        parts.save(ROUND, part).block();

        assertThat(parts.find(ROUND, part.key()).block()).isEqualTo(part);
    }

    @Test
    void readsAPartInItsOwnRoundOnly() {
        Part part = aPart(Side.VCS, PartName.WHOLE).placed("axis/money", 4).saved();
        parts.save(ROUND, part).block();

        assertThat(parts.find(OTHER, part.key()).block()).isNull();
        assertThat(parts.find(ROUND, Secret.random().keyFor("whole")).block()).isNull();
    }

    @Test
    void overwritesAPartUntilItCounts() {
        Secret link = Secret.random();
        Part first = whole(link, 2);
        Part second = whole(link, 5);
        parts.save(ROUND, first).block();
        parts.save(ROUND, second).block();
        parts.count(ROUND, first.key()).block();

        assertThatThrownBy(() -> parts.save(ROUND, whole(link, 1)).block())
                .isInstanceOf(Rejected.class)
                .hasMessage("round.answers.already-submitted");
        assertThat(got(parts.listCounted(ROUND).single()).answers()).isEqualTo(second.answers());
    }

    @Test
    void savesFromTwoTabsAtOnceAreOnePart() {
        Secret link = Secret.random();

        Flux.range(0, 10)
                .flatMap(tab -> parts.save(ROUND, whole(link, 1 + tab % 5)), 10)
                .blockLast();

        assertThat(mongo.count(new org.springframework.data.mongodb.core.query.Query(), "parts")
                        .block())
                .isEqualTo(1);
    }

    @Test
    void takesAPartAwayOnlyBeforeItCounts() {
        Part saved = aPart(Side.VCS, PartName.WHOLE).placed("axis/money", 4).saved();
        Part counted = aPart(Side.VCS, PartName.WHOLE).placed("axis/money", 4).counted();
        parts.save(ROUND, saved).block();
        parts.save(ROUND, counted).block();

        parts.remove(ROUND, saved.key()).block();
        parts.remove(ROUND, counted.key()).block();

        assertThat(parts.find(ROUND, saved.key()).block()).isNull();
        assertThat(parts.find(ROUND, counted.key()).block()).isEqualTo(counted);
    }

    @Test
    void countsAPartAsOftenAsAsked() {
        Part saved = aPart(Side.VCS, PartName.WHOLE).placed("axis/money", 4).saved();
        parts.save(ROUND, saved).block();

        parts.count(ROUND, saved.key()).block();
        parts.count(ROUND, saved.key()).block();
        parts.count(ROUND, Secret.random().keyFor("whole")).block();

        assertThat(parts.listCounted(ROUND).collectList().block()).hasSize(1);
    }

    @Test
    void listsWhatCountsInTheOrderOfKeysWhichFollowsNothing() {
        List<Part> submitted = IntStream.rangeClosed(1, 20)
                .mapToObj(n -> aPart(Side.COUNCIL, PartName.WHOLE)
                        .placed("axis/money", 1 + n % 5)
                        .counted())
                .toList();
        Flux.fromIterable(submitted).concatMap(part -> parts.save(ROUND, part)).blockLast();
        parts.save(
                        ROUND,
                        aPart(Side.COUNCIL, PartName.WHOLE)
                                .placed("axis/money", 1)
                                .saved())
                .block();

        List<String> listed =
                parts.listCounted(ROUND).map(Part::key).collectList().block();

        assertThat(listed).isSorted().hasSize(20);
        assertThat(listed).isNotEqualTo(submitted.stream().map(Part::key).toList());
    }

    @Test
    void deletesEveryPartOfOneRound() {
        parts.save(ROUND, whole(Secret.random(), 1)).block();
        parts.save(
                        ROUND,
                        aPart(Side.VCS, PartName.BARRIERS)
                                .ticked(Part.BARRIERS, "time")
                                .counted())
                .block();
        Part other = whole(Secret.random(), 1);
        parts.save(OTHER, other).block();

        parts.deleteAll(ROUND).block();

        assertThat(mongo.findAll(Document.class, "parts")
                        .map(each -> each.getString("_id"))
                        .collectList()
                        .block())
                .containsExactly(other.key());
    }

    @Test
    void storesNothingThatTellsWhenOrWho() {
        Part part = aPart(Side.VCS, PartName.WHOLE)
                .placed("axis/money", 4)
                .unknown("axis/time")
                .saved();
        parts.save(ROUND, part).block();

        Document stored = got(mongo.findAll(Document.class, "parts").single());

        assertThat(stored.keySet())
                .containsExactlyInAnyOrder("_id", "round", "name", "side", "answers", "counted", "_class");
        assertThat(stored.get("_id")).isEqualTo(part.key());
        assertThat(stored.get("answers", Document.class).keySet()).containsExactly("axis/money", "axis/time");
    }

    private static Part whole(Secret link, int step) {
        return aPart(Side.VCS, PartName.WHOLE)
                .with(link)
                .placed("axis/money", step)
                .saved();
    }
}
