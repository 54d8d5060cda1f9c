package tandem.plan.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.plan.PlanFixture.CALDERDALE;
import static tandem.plan.PlanFixture.NOW;
import static tandem.plan.PlanFixture.PRIYA;
import static tandem.plan.PlanFixture.TODAY;
import static tandem.plan.PlanFixture.TOM;
import static tandem.plan.PlanFixture.aPlan;
import static tandem.plan.PlanFixture.anAction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.NotFound;
import tandem.Side;
import tandem.access.EmailAddress;
import tandem.access.People;
import tandem.access.Person;
import tandem.access.PersonId;
import tandem.plan.Action.Priority;
import tandem.plan.Action.Status;
import tandem.plan.Author;
import tandem.plan.Plan;
import tandem.plan.Plans;
import tandem.plan.Reason;
import tandem.plan.Verdicts.Acceptance;
import tandem.plan.Verdicts.Decline;
import tandem.store.EmbeddedStoreExtension;

@ExtendWith(EmbeddedStoreExtension.class)
class PlanStoreTest {

    private final Known known = new Known();
    private ReactiveMongoTemplate mongo;
    private Plans plans;

    @BeforeEach
    void open(ReactiveMongoTemplate template) {
        mongo = template;
        known.add(PRIYA);
        known.add(TOM);
        plans = new MongoPlans(mongo, known);
    }

    @Test
    void keepsEverythingThatAPlanSays() {
        Plan plan = aPlan().with(anAction("Meet every month")
                        .because("We met too rarely", new Reason("2026-1", "whole", Optional.of("time"), "A gap"))
                        .withPartners("Health", "A room", "Twelve meetings")
                        .withPriority(Priority.HIGH)
                        .withStatus(Status.IN_PROGRESS)
                        .withNote("First met"))
                .with(anAction("One form").due(TODAY))
                .with(anAction("Pay for time").notDated("Waits for the budget"))
                .agreed()
                .build();

        store(plan);

        assertThat(plans.get(CALDERDALE).block()).isEqualTo(plan);
        assertThat(plans.getVersion(CALDERDALE, plan.version()).block()).isEqualTo(plan);
    }

    @Test
    void beginsWithAnEmptyPlan() {
        assertThat(plans.get(CALDERDALE).block()).isEqualTo(Plan.empty(CALDERDALE));
        assertThat(plans.listVersions(CALDERDALE).collectList().block()).isEmpty();
        assertThatThrownBy(() -> plans.getVersion(CALDERDALE, 1).block()).isInstanceOf(NotFound.class);
    }

    @Test
    void keepsEveryVersionWithTheYesItHad() {
        Plan first = aPlan().with(anAction("One")).build();
        Plan half = first.accept(Side.COUNCIL, 1, PRIYA, NOW);
        Plan agreed = half.accept(Side.VCS, 1, TOM, NOW);
        Plan second = agreed.add(anAction("Two").draft(), List.of(), "form-2", TOM, NOW);
        Plan third = second.move("A2", 1, -1, TOM, NOW);

        store(first);
        swap(first, half);
        swap(half, agreed);
        swap(agreed, second);
        swap(second, third);

        assertThat(plans.listVersions(CALDERDALE).collectList().block()).containsExactly(third, second, agreed);
        assertThat(plans.listVersions(CALDERDALE, 4, 2).collectList().block()).containsExactly(third, second);
        assertThat(plans.listVersions(CALDERDALE, 3, 1).collectList().block()).containsExactly(second);
        assertThat(plans.listVersions(CALDERDALE, 2, 50).collectList().block()).containsExactly(agreed);
        assertThat(plans.getVersion(CALDERDALE, 1).block()).isEqualTo(agreed);
    }

    @Test
    void letsOnlyTheFirstOfTwoThatReadTheSamePlanThrough() {
        Plan first = aPlan().with(anAction("One")).build();
        store(first);
        swap(first, first.accept(Side.COUNCIL, 1, PRIYA, NOW));

        assertThat(plans.replace(first, first.accept(Side.VCS, 1, TOM, NOW)).block())
                .isFalse();
        assertThat(plans.replace(first, first.change("A1", 1, anAction("Other").draft(), TOM, NOW))
                        .block())
                .isFalse();
        assertThat(plans.replace(Plan.empty(CALDERDALE), first).block()).isFalse();
        assertThat(plans.get(CALDERDALE).block()).isEqualTo(first.accept(Side.COUNCIL, 1, PRIYA, NOW));
    }

    @Test
    void goesOnAfterACrashBetweenTheCopyAndTheChange() {
        Plan first = aPlan().with(anAction("One")).build();
        store(first);
        mongo.insert(PlanVersionDocument.of(first)).block();

        assertThat(plans.listVersions(CALDERDALE).collectList().block()).containsExactly(first);

        Plan half = first.accept(Side.COUNCIL, 1, PRIYA, NOW);
        Plan second = half.add(anAction("Two").draft(), List.of(), "form-2", TOM, NOW);
        swap(first, half);
        swap(half, second);
        assertThat(plans.listVersions(CALDERDALE).collectList().block()).containsExactly(second, half);
    }

    @Test
    void neverReplacesACopyByALateOneWithFewerAcceptances() {
        Plan first = aPlan().with(anAction("One")).build();
        Plan agreed = first.accept(Side.COUNCIL, 1, PRIYA, NOW).accept(Side.VCS, 1, TOM, NOW);
        Plan second = agreed.add(anAction("Two").draft(), List.of(), "form-2", TOM, NOW);
        store(agreed);
        swap(agreed, second);

        assertThat(plans.replace(first, first.add(anAction("Late").draft(), List.of(), "form-3", TOM, NOW))
                        .block())
                .isFalse();

        assertThat(plans.getVersion(CALDERDALE, 1).block()).isEqualTo(agreed);
    }

    @Test
    void keepsPeopleByTheirIdsSoThatANameCanBeErased() {
        Plan plan =
                aPlan().with(anAction("One").withNote("Room booked")).agreed().build();
        store(plan);
        known.people.remove(PRIYA.id());

        Plan read = stored();

        assertThat(read.acceptance(Side.COUNCIL).map(Acceptance::name)).contains("");
        assertThat(read.acceptance(Side.COUNCIL).map(Acceptance::by)).contains(PRIYA.id());
        assertThat(read.acceptance(Side.VCS).map(Acceptance::name)).contains("Tom Ellis");
        assertThat(read.action("A1").notes().get(0).by()).isEmpty();
        assertThat(mongo.find(new Query(), String.class, "plans").blockFirst()).doesNotContain("Priya", "Ellis");
    }

    @Test
    void keepsWhoDeclinedWhenAndWhyAlsoInTheHistoryAndWithoutAName() {
        Plan plan = aPlan().with(anAction("One")).build();
        Plan declined = plan.decline(Side.VCS, 1, "No money stands behind it", TOM, NOW);
        store(plan);
        swap(plan, declined);
        assertThat(plans.replace(plan, plan.accept(Side.COUNCIL, 1, PRIYA, NOW)).block())
                .isFalse();
        assertThat(stored()).isEqualTo(declined);

        swap(declined, declined.add(anAction("Two").draft(), List.of(), "form-2", PRIYA, NOW));

        assertThat(plans.getVersion(CALDERDALE, 1).block()).isEqualTo(declined);
        known.people.remove(TOM.id());
        assertThat(plans.getVersion(CALDERDALE, 1)
                        .blockOptional()
                        .orElseThrow()
                        .verdicts()
                        .declines())
                .containsExactly(new Decline(Side.VCS, TOM.id(), "", NOW, "No money stands behind it"));
    }

    @Test
    void readsAPlanThatWasStoredBeforeAnybodyCouldDecline() {
        Plan agreed = aPlan().with(anAction("One")).agreed().build();
        store(agreed);
        mongo.updateFirst(new Query(), new Update().unset("content.declines"), "plans")
                .block();

        assertThat(stored()).isEqualTo(agreed);
    }

    @Test
    void keepsTheAreasApart() {
        store(aPlan().with(anAction("One")).build());

        assertThat(plans.get(new AreaCode("E06000015")).map(Plan::version).block())
                .isZero();
    }

    private Plan stored() {
        return plans.get(CALDERDALE).blockOptional().orElseThrow();
    }

    private void store(Plan plan) {
        assertThat(plans.replace(Plan.empty(CALDERDALE), plan).block()).isTrue();
    }

    private void swap(Plan before, Plan after) {
        assertThat(plans.replace(before, after).block()).isTrue();
    }

    /** People who are known by name, in memory. */
    private static final class Known implements People {

        @Override
        public Flux<Person> list(EmailAddress address) {
            return Flux.empty();
        }

        private final Map<PersonId, Person> people = new HashMap<>();

        void add(Author author) {
            people.put(author.id(), new Person(author.id(), author.name(), "", "", Optional.empty()));
        }

        @Override
        public Mono<Person> find(PersonId id) {
            return Mono.justOrEmpty(people.get(id));
        }

        @Override
        public Mono<Person> save(Person person) {
            return Mono.just(person);
        }

        @Override
        public Flux<Person> list() {
            return Flux.empty();
        }

        @Override
        public Mono<Void> remove(PersonId id) {
            return Mono.empty();
        }
    }
}
