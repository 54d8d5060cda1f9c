package tandem.plan.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.NotFound;
import tandem.access.People;
import tandem.access.Person;
import tandem.access.PersonId;
import tandem.plan.Plan;
import tandem.plan.Plans;
import tandem.store.OneReading;

/**
 * The plan of an area is one document, and that document is the truth. A version is copied to the archive before the
 * next one takes its place, so a crash in between leaves nothing to repair: the copy is made again.
 */
@Component
class MongoPlans implements Plans {

    private final ReactiveMongoTemplate mongo;
    private final People people;

    MongoPlans(ReactiveMongoTemplate mongo, People people) {
        this.mongo = mongo;
        this.people = people;
    }

    @Override
    public Mono<Plan> get(AreaCode area) {
        return OneReading.of(
                        PlanDocument.class,
                        area,
                        head(area).map(PlanDocument::plan).flatMap(this::named))
                .defaultIfEmpty(Plan.empty(area));
    }

    @Override
    public Flux<Plan> list() {
        return mongo.findAll(PlanDocument.class).map(PlanDocument::plan);
    }

    @Override
    public Mono<Plan> getVersion(AreaCode area, int version) {
        return get(area)
                .filter(plan -> plan.version() == version)
                .switchIfEmpty(Mono.defer(() -> archived(area, version)))
                .switchIfEmpty(Mono.error(() -> new NotFound("A version of the plan", area + "/" + version)));
    }

    private Mono<Plan> archived(AreaCode area, int version) {
        return head(area)
                .filter(head -> version > 0 && version < head.version())
                .flatMap(head -> mongo.findById(PlanVersionDocument.id(area.gss(), version), PlanVersionDocument.class))
                .flatMap(document -> named(document.content().toPlan()));
    }

    @Override
    public Flux<Plan> listVersions(AreaCode area, int before, int most) {
        return head(area).flatMapMany(head -> {
            int end = Math.min(before, head.version() + 1);
            int start = Math.max(1, end - most);
            return archived(area, start, end)
                    .filter(content -> content.version() < head.version())
                    .concatWith(Mono.just(head.content()).filter(content -> content.version() < end))
                    .map(PlanContent::toPlan)
                    .sort(Comparator.comparingInt(Plan::version).reversed())
                    .collectList()
                    .flatMapMany(this::named);
        });
    }

    private Flux<PlanContent> archived(AreaCode area, int start, int end) {
        Query between = Query.query(where("_id")
                .gte(PlanVersionDocument.id(area.gss(), start))
                .lt(PlanVersionDocument.id(area.gss(), end)));
        return mongo.find(between, PlanVersionDocument.class).map(PlanVersionDocument::content);
    }

    @Override
    public Mono<Boolean> replace(Plan before, Plan after) {
        PlanDocument document = PlanDocument.of(after);
        if (before.version() == 0) {
            return mongo.insert(document).thenReturn(true).onErrorReturn(DuplicateKeyException.class, false);
        }
        return after.version() == before.version()
                ? swap(before, document)
                : archive(before).then(Mono.defer(() -> swap(before, document)));
    }

    private Mono<Boolean> swap(Plan before, PlanDocument after) {
        Query unchanged = Query.query(where("_id")
                .is(after.id())
                .and("version")
                .is(before.version())
                .and("accepted")
                .is(before.verdicts().count()));
        return mongo.replace(unchanged, after).map(result -> result.getMatchedCount() == 1);
    }

    /** A version only gains acceptances and declines, so a late copy with fewer of them never replaces one with more. */
    private Mono<Void> archive(Plan plan) {
        PlanVersionDocument copy = PlanVersionDocument.of(plan);
        return mongo.insert(copy)
                .then()
                .onErrorResume(
                        DuplicateKeyException.class,
                        there -> Flux.range(0, copy.accepted())
                                .concatMap(fewer -> mongo.replace(
                                        Query.query(where("_id")
                                                .is(copy.id())
                                                .and("accepted")
                                                .is(fewer)),
                                        copy))
                                .then());
    }

    private Mono<PlanDocument> head(AreaCode area) {
        return mongo.findById(area.gss(), PlanDocument.class);
    }

    private Mono<Plan> named(Plan plan) {
        return named(List.of(plan)).single();
    }

    private Flux<Plan> named(List<Plan> plans) {
        return Flux.fromIterable(plans)
                .flatMapIterable(PlanContent::peopleOf)
                .distinct()
                .flatMap(people::find)
                .collectMap(Person::id, Person::name)
                .flatMapIterable(names -> plans.stream()
                        .map(plan -> PlanContent.named(plan, nameIn(names)))
                        .toList());
    }

    private static Function<PersonId, String> nameIn(Map<PersonId, String> names) {
        return id -> names.getOrDefault(id, "");
    }
}
