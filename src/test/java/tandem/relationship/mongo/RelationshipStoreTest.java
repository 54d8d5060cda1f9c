package tandem.relationship.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;
import tandem.AreaCode;
import tandem.NotFound;
import tandem.Rejected;
import tandem.area.DepartmentId;
import tandem.area.OrganisationId;
import tandem.relationship.Relationship;
import tandem.relationship.Relationship.LeadPerson;
import tandem.relationship.RelationshipId;
import tandem.relationship.Relationships;
import tandem.store.EmbeddedStoreExtension;

@ExtendWith(EmbeddedStoreExtension.class)
class RelationshipStoreTest {

    private static final AreaCode CALDERDALE = new AreaCode("E08000033");
    private static final AreaCode DERBY = new AreaCode("E06000015");

    private Relationships relationships;

    @BeforeEach
    void open(ReactiveMongoTemplate mongo) {
        relationships = new MongoRelationships(mongo);
    }

    @Test
    void numbersRelationshipsFrom1InEachArea() {
        relationships.add(relationship(CALDERDALE, 99, "Food network", 0)).block();
        relationships.add(relationship(CALDERDALE, 99, "VSI Alliance", 0)).block();
        relationships.add(relationship(DERBY, 99, "Faith Alliance", 0)).block();

        assertThat(relationships.list(CALDERDALE).collectList().block())
                .containsExactly(
                        relationship(CALDERDALE, 1, "Food network", 0), relationship(CALDERDALE, 2, "VSI Alliance", 0));
        assertThat(relationships.get(new RelationshipId(DERBY, 1)).block())
                .isEqualTo(relationship(DERBY, 1, "Faith Alliance", 0));
    }

    @Test
    void givesEveryoneAddingAtTheSameTimeANumberOfTheirOwn() {
        List<Integer> numbers = Flux.range(1, 12)
                .flatMap(n -> relationships.add(relationship(CALDERDALE, 1, "Relationship " + n, 0)), 12)
                .map(added -> added.id().number())
                .sort()
                .collectList()
                .block();

        assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, 12).boxed().toList());
    }

    @Test
    void addsOnceForAKeyHoweverFastTheButtonIsPressed() {
        List<Integer> numbers = Flux.range(1, 8)
                .flatMap(n -> relationships.addOnce(relationship(CALDERDALE, 1, "Food network", 0), "a-key"), 8)
                .map(added -> added.id().number())
                .collectList()
                .block();

        assertThat(numbers).hasSize(8).containsOnly(1);
        assertThat(relationships.list(CALDERDALE).count().block()).isEqualTo(1);
    }

    @Test
    void letsOnlyTheFirstOfTwoChangesToOneReadingThrough() {
        relationships
                .addOnce(relationship(CALDERDALE, 1, "Food network", 0), "a-key")
                .block();

        relationships.save(relationship(CALDERDALE, 1, "Food partnership", 0)).block();

        assertThat(relationships.get(new RelationshipId(CALDERDALE, 1)).block())
                .isEqualTo(relationship(CALDERDALE, 1, "Food partnership", 1));
        assertThatThrownBy(() -> relationships
                        .save(relationship(CALDERDALE, 1, "Food", 0))
                        .block())
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.key()).isEqualTo("relationship.changed-meanwhile"));
    }

    @Test
    void saysThatARelationshipIsMissing() {
        assertThatThrownBy(() ->
                        relationships.get(new RelationshipId(CALDERDALE, 7)).block())
                .isInstanceOf(NotFound.class);
    }

    private static Relationship relationship(AreaCode area, int number, String name, long version) {
        return new Relationship(
                new RelationshipId(area, number),
                name,
                List.of("shaping", "delivery"),
                List.of(new OrganisationId(area, "food-hub")),
                List.of(new DepartmentId(area, "adults")),
                List.of("region"),
                "A forum",
                "",
                Optional.of(new LeadPerson("Ann", "Officer", "")),
                Optional.empty(),
                Optional.of(2018),
                version);
    }
}
