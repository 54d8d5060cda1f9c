package tandem.results;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tandem.area.Organisations;
import tandem.round.Participations;
import tandem.round.Parts;
import tandem.round.Round;
import tandem.round.Rounds;

/** Reads what a round's results are made from, the answers among it, and makes them. Nothing else lists answers. */
@Component
class Computation {

    private final Rounds rounds;
    private final Participations participations;
    private final Parts parts;
    private final Organisations organisations;

    Computation(Rounds rounds, Participations participations, Parts parts, Organisations organisations) {
        this.rounds = rounds;
        this.participations = participations;
        this.parts = parts;
        this.organisations = organisations;
    }

    Mono<FrozenResults> of(Round round, LocalDate today) {
        return Mono.zip(
                        rounds.instrument(round),
                        participations.list(round.id()).collectList(),
                        organisations.list(round.id().area()).collectList(),
                        parts.listCounted(round.id()).collectList())
                .publishOn(Schedulers.boundedElastic())
                .map(read -> ResultsMaker.make(round, read.getT1(), read.getT2(), read.getT3(), read.getT4(), today));
    }
}
