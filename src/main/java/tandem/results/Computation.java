package tandem.results;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tandem.Side;
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
    private final SideResults alone;

    Computation(
            Rounds rounds, Participations participations, Parts parts, Organisations organisations, SideResults alone) {
        this.rounds = rounds;
        this.participations = participations;
        this.parts = parts;
        this.organisations = organisations;
        this.alone = alone;
    }

    /** The joint results; the half that a side saw before is taken as it was frozen. */
    Mono<FrozenResults> of(Round round, LocalDate today) {
        return Mono.zip(
                        rounds.instrument(round),
                        participations.list(round.id()).collectList(),
                        organisations.list(round.id().area()).collectList(),
                        parts.listCounted(round.id()).collectList(),
                        seenAlone(round))
                .publishOn(Schedulers.boundedElastic())
                .map(read -> FrozenSide.join(
                        ResultsMaker.make(round, read.getT1(), read.getT2(), read.getT3(), read.getT4(), today),
                        read.getT5(),
                        read.getT1()));
    }

    private Mono<List<FrozenSide>> seenAlone(Round round) {
        return Flux.fromArray(Side.values())
                .concatMap(side -> alone.find(round.id(), side).map(half -> new FrozenSide(side, half)))
                .collectList();
    }

    /** One side's half alone; nothing of the other side goes into it. */
    Mono<FrozenResults> of(Round round, Side side, LocalDate today) {
        return Mono.zip(
                        rounds.instrument(round),
                        participations
                                .list(round.id())
                                .filter(each -> each.affiliation().side() == side)
                                .collectList(),
                        organisations.list(round.id().area()).collectList(),
                        parts.listCounted(round.id())
                                .filter(part -> part.side() == side)
                                .collectList())
                .publishOn(Schedulers.boundedElastic())
                .map(read -> ResultsMaker.makeHalf(
                        round, side, read.getT1(), read.getT2(), read.getT3(), read.getT4(), today));
    }
}
