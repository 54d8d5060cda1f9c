package tandem.round.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.NotFound;
import tandem.Rejected;
import tandem.questionnaire.Instrument;
import tandem.questionnaire.Questionnaire;
import tandem.questionnaire.QuestionnaireId;
import tandem.questionnaire.Questionnaires;
import tandem.round.Round;
import tandem.round.RoundId;
import tandem.round.Rounds;
import tandem.store.Keys;
import tandem.store.OneReading;

/** Rounds, one document each, and beside them the questionnaires' text that each was opened with. */
@Component
class MongoRounds implements Rounds {

    private static final Comparator<Round> NEWEST_FIRST = Comparator.comparing(Round::opensOn)
            .thenComparing(round -> round.id().name())
            .reversed();

    private final ReactiveMongoTemplate mongo;
    private final Questionnaires questionnaires;
    private final Map<String, Questionnaire> readBefore = new ConcurrentHashMap<>();
    private final Map<String, Questionnaire> copies = new ConcurrentHashMap<>();

    MongoRounds(ReactiveMongoTemplate mongo, Questionnaires questionnaires) {
        this.mongo = mongo;
        this.questionnaires = questionnaires;
    }

    @Override
    public Mono<Round> get(RoundId id) {
        return OneReading.of(
                        RoundDocument.class,
                        id,
                        mongo.findById(id.toString(), RoundDocument.class).map(RoundDocument::toRound))
                .switchIfEmpty(Mono.error(() -> new NotFound("A round", id)));
    }

    @Override
    public Flux<Round> list(AreaCode area) {
        return OneReading.of(RoundDocument.class, area, list(Keys.beneath(area)).sort(NEWEST_FIRST));
    }

    @Override
    public Flux<Round> listByState(Round.State state) {
        return list(Query.query(where("state").is(state.name())));
    }

    private Flux<Round> list(Query which) {
        return mongo.find(which, RoundDocument.class).map(RoundDocument::toRound);
    }

    @Override
    public Mono<Round> add(Round round) {
        return mongo.insert(RoundDocument.of(round, round.version()))
                .map(RoundDocument::toRound)
                .onErrorMap(
                        DuplicateKeyException.class,
                        taken -> new Rejected("round.exists", round.id().name()));
    }

    @Override
    public Mono<Round> save(Round round) {
        RoundDocument changed = RoundDocument.of(round, round.version() + 1);
        return Replacement.of(mongo, changed.id(), round.version(), changed).map(RoundDocument::toRound);
    }

    @Override
    public Mono<Void> remove(Round round) {
        Query unchanged = Query.query(
                where("_id").is(round.id().toString()).and("version").is(round.version()));
        return mongo.remove(unchanged, RoundDocument.class)
                .filter(result -> result.getDeletedCount() == 1)
                .switchIfEmpty(Mono.error(() -> new Rejected(Replacement.CHANGED)))
                .then();
    }

    @Override
    public Mono<Void> pin(Round round) {
        return Flux.fromIterable(round.questionnaires())
                .map(questionnaires::get)
                .concatMap(questionnaire -> mongo.insert(new PinnedDocument(
                                copyId(round, questionnaire.id()), round.id().toString(), questionnaire.source()))
                        .onErrorResume(DuplicateKeyException.class, pinnedBefore -> Mono.empty()))
                .then();
    }

    @Override
    public Mono<Instrument> instrument(Round round) {
        return Flux.fromIterable(round.questionnaires())
                .concatMap(id -> round.state() == Round.State.PREPARING
                        ? Mono.fromCallable(() -> questionnaires.get(id))
                        : copy(round, id))
                .collectList()
                .map(all -> new Instrument(all, round.shortForm()));
    }

    /** A round's own copy, read once: neither it nor what is published under its id and version ever changes. */
    private Mono<Questionnaire> copy(Round round, QuestionnaireId id) {
        String copyId = copyId(round, id);
        return Mono.justOrEmpty(copies.get(copyId))
                .switchIfEmpty(Mono.defer(() -> mongo.findById(copyId, PinnedDocument.class)
                        .switchIfEmpty(Mono.error(() -> new IllegalStateException(
                                "Round " + round.id() + " has lost its copy of questionnaire " + id)))
                        .map(pinned -> readBefore.computeIfAbsent(pinned.source(), questionnaires::read))
                        .doOnNext(read -> copies.put(copyId, read))));
    }

    private static String copyId(Round round, QuestionnaireId questionnaire) {
        return round.id() + "/" + questionnaire;
    }

    /** A questionnaire's text as a round was opened with. */
    @Document("pinnedQuestionnaires")
    record PinnedDocument(@Id String id, String round, String source) {}
}
