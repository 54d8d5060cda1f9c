package tandem.plan.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.plan.PlanFixture.CALDERDALE;
import static tandem.plan.PlanFixture.NOW;
import static tandem.plan.PlanFixture.PRIYA;
import static tandem.plan.PlanFixture.TOM;
import static tandem.plan.PlanFixture.anAction;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tandem.AreaCode;
import tandem.access.EmailAddress;
import tandem.access.Log;
import tandem.access.LogEntry;
import tandem.access.People;
import tandem.access.Person;
import tandem.access.PersonId;
import tandem.access.Role;
import tandem.access.Viewer;
import tandem.plan.Action;
import tandem.plan.Action.Note;
import tandem.plan.Action.Status;
import tandem.plan.Author;
import tandem.plan.ChangedMeanwhile;
import tandem.plan.Plan;
import tandem.plan.Planning;
import tandem.plan.Plans;
import tandem.store.EmbeddedStoreExtension;

@ExtendWith(EmbeddedStoreExtension.class)
class PlanningTogetherTest {

    private static final int WRITERS = 32;
    private static final Viewer COUNCIL_LEAD = lead(PRIYA, Role.COUNCIL_LEAD);
    private static final Viewer VCS_LEAD = lead(TOM, Role.VCS_LEAD);

    private final Queue<String> logged = new ConcurrentLinkedQueue<>();
    private Plans plans;
    private Planning planning;

    @BeforeEach
    void open(ReactiveMongoTemplate mongo) {
        plans = new MongoPlans(mongo, new Nobody());
        planning = new Planning(plans, new Noted(logged), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void losesNoActionOf32PeopleWhoAddAtOnce() {
        Flux.range(1, WRITERS)
                .flatMap(
                        n -> atOnce(planning.add(
                                n % 2 == 0 ? COUNCIL_LEAD : VCS_LEAD,
                                CALDERDALE,
                                anAction("Action " + n).draft(),
                                List.of(),
                                "form-" + n)),
                        WRITERS)
                .blockLast();

        Plan plan = stored();
        assertThat(plan.version()).isEqualTo(WRITERS);
        assertThat(plan.actions())
                .extracting(Action::reference)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, WRITERS).mapToObj(n -> "A" + n).toList());
        assertThat(plan.actions())
                .extracting(Action::what)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, WRITERS)
                        .mapToObj(n -> "Action " + n)
                        .toList());
        assertThat(plans.listVersions(CALDERDALE)
                        .map(Plan::version)
                        .collectList()
                        .block())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, WRITERS)
                        .mapToObj(n -> WRITERS + 1 - n)
                        .toList());
        assertThat(logged).hasSize(WRITERS).allMatch(line -> line.startsWith("plan.action-added A"));
    }

    @Test
    void letsOneOf32PeopleWhoChangeTheSameTextThroughAndTellsAllTheOthers() {
        addMeeting();

        List<String> outcomes = Flux.range(1, WRITERS)
                .flatMap(
                        n -> atOnce(planning.change(
                                        COUNCIL_LEAD,
                                        CALDERDALE,
                                        "A1",
                                        1,
                                        anAction("Text " + n).draft()))
                                .map(plan -> "saved")
                                .onErrorResume(ChangedMeanwhile.class, told -> Mono.just("told")),
                        WRITERS)
                .collectList()
                .block();

        assertThat(outcomes).filteredOn("saved"::equals).hasSize(1);
        assertThat(outcomes).filteredOn("told"::equals).hasSize(WRITERS - 1);
        assertThat(stored().version()).isEqualTo(2);
    }

    @Test
    void keepsTheNotesOf32PeopleWhoReportAtOnce() {
        addMeeting();

        Flux.range(1, WRITERS)
                .flatMap(
                        n -> atOnce(planning.report(
                                VCS_LEAD, CALDERDALE, "A1", Status.NOT_STARTED, Status.NOT_STARTED, "Note " + n)),
                        WRITERS)
                .blockLast();

        assertThat(stored().action("A1").notes())
                .extracting(Note::text)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, WRITERS)
                        .mapToObj(n -> "Note " + n)
                        .toList());
    }

    @Test
    void keepsBothAcceptancesGivenAtTheSameMoment() {
        addMeeting();

        Flux.just(COUNCIL_LEAD, VCS_LEAD, COUNCIL_LEAD, VCS_LEAD)
                .flatMap(lead -> atOnce(planning.accept(lead, CALDERDALE, 1)), 4)
                .blockLast();

        Plan plan = stored();
        assertThat(plan.isAgreed()).isTrue();
        assertThat(plan.agreedVersion()).isEqualTo(1);
        assertThat(logged).filteredOn("plan.accepted version 1"::equals).hasSize(2);
    }

    private Plan stored() {
        return plans.get(CALDERDALE).blockOptional().orElseThrow();
    }

    private void addMeeting() {
        planning.add(COUNCIL_LEAD, CALDERDALE, anAction("Meet").draft(), List.of(), "form")
                .block();
    }

    private static <T> Mono<T> atOnce(Mono<T> doing) {
        return doing.subscribeOn(Schedulers.boundedElastic());
    }

    private static Viewer lead(Author author, Role role) {
        return new Viewer(author.id().value(), author.name(), role, Optional.of(CALDERDALE));
    }

    private record Noted(Queue<String> lines) implements Log {

        @Override
        public Mono<Void> append(Viewer who, AreaCode area, String what, String object) {
            return Mono.fromRunnable(() -> lines.add(what + " " + object));
        }

        @Override
        public Flux<LogEntry> list(AreaCode area) {
            return Flux.empty();
        }
    }

    private static final class Nobody implements People {

        @Override
        public Flux<Person> list(EmailAddress address) {
            return Flux.empty();
        }

        @Override
        public Mono<Person> find(PersonId id) {
            return Mono.empty();
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
