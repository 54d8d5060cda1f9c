package tandem.plan;

import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.NotFound;
import tandem.plan.Subjects.Source;
import tandem.round.RoundId;
import tandem.round.Rounds;

/** Reads the names of what a plan's actions answer to out of the rounds that they name. */
@Component
public class SubjectReader {

    private final Rounds rounds;

    SubjectReader(Rounds rounds) {
        this.rounds = rounds;
    }

    public Mono<Subjects> of(Plan plan) {
        return Flux.fromIterable(Subjects.rounds(plan))
                .concatMap(name -> source(new RoundId(plan.area(), name)).map(source -> Map.entry(name, source)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                .map(sources -> Subjects.of(plan, sources));
    }

    private Mono<Source> source(RoundId id) {
        return rounds.get(id)
                .flatMap(round -> rounds.instrument(round).map(instrument -> new Source(round, instrument)))
                .onErrorResume(NotFound.class, gone -> Mono.empty());
    }
}
