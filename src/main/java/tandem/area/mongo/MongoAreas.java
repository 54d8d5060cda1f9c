package tandem.area.mongo;

import java.util.Comparator;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.NotFound;
import tandem.Rejected;
import tandem.area.Area;
import tandem.area.Areas;
import tandem.store.OneReading;

/** Areas, one document each. */
@Component
class MongoAreas implements Areas {

    private final ReactiveMongoTemplate mongo;

    MongoAreas(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Mono<Area> get(AreaCode code) {
        return find(code).switchIfEmpty(Mono.error(() -> new NotFound("An area", code)));
    }

    @Override
    public Mono<Area> find(AreaCode code) {
        return OneReading.of(
                AreaDocument.class,
                code,
                mongo.findById(code.gss(), AreaDocument.class).map(AreaDocument::toArea));
    }

    @Override
    public Flux<Area> list() {
        return mongo.findAll(AreaDocument.class)
                .map(AreaDocument::toArea)
                .sort(Comparator.comparing(Area::name).thenComparing(Area::code));
    }

    @Override
    public Mono<Area> add(Area area) {
        return mongo.insert(AreaDocument.of(area, area.version()))
                .map(AreaDocument::toArea)
                .onErrorMap(DuplicateKeyException.class, taken -> new Rejected("area.exists", area.code()));
    }

    @Override
    public Mono<Area> save(Area area) {
        return Replacement.of(mongo, area.code().gss(), area.version(), AreaDocument.of(area, area.version() + 1))
                .map(AreaDocument::toArea);
    }
}
