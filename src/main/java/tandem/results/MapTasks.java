package tandem.results;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.Side;
import tandem.access.Viewer;
import tandem.area.AreaTask;
import tandem.area.AreaTask.State;
import tandem.area.AreaTask.Step;
import tandem.area.AreaTasks;
import tandem.round.Round;
import tandem.round.Rounds;

/** The step "map" on an area's home page: the newest results, and what is still missing for the next. */
@Component
class MapTasks implements AreaTasks {

    private final Results results;
    private final Rounds rounds;

    MapTasks(Results results, Rounds rounds) {
        this.results = results;
        this.rounds = rounds;
    }

    @Override
    public Flux<AreaTask> tasks(AreaCode area, Viewer viewer) {
        return viewer.side().isEmpty()
                ? Flux.empty()
                : Flux.concat(
                        results.list(area).next().map(MapTasks::newest),
                        newestRound(area).flatMap(round -> Mono.justOrEmpty(missing(round))));
    }

    private Mono<Optional<Round>> newestRound(AreaCode area) {
        return rounds.list(area).next().map(Optional::of).defaultIfEmpty(Optional.empty());
    }

    private static AreaTask newest(FrozenResults newest) {
        String address = newest.round().path() + "/results";
        return new AreaTask(Step.MAP, 10, "results.task.see", List.of(newest.title()), address, State.DONE);
    }

    /** What the next map waits for; nothing once the newest round is revealed. */
    private static Optional<AreaTask> missing(Optional<Round> newest) {
        if (newest.isEmpty()) {
            return Optional.of(waiting("results.task.waits.no-round", List.of()));
        }
        Round round = newest.orElseThrow();
        return switch (round.state()) {
            case PREPARING -> Optional.of(waiting("results.task.waits.opening", List.of(round.title())));
            case OPEN -> Optional.of(waiting("results.task.waits.answers", List.of(round.title())));
            case CLOSED -> Optional.of(waiting("results.task.waits." + missingYes(round), List.of(round.title())));
            case LAPSED, REVEALED -> Optional.empty();
        };
    }

    private static String missingYes(Round round) {
        if (round.revealYes().isEmpty()) {
            return "both";
        }
        return round.revealYes().isFrom(Side.COUNCIL) ? Side.VCS.key() : Side.COUNCIL.key();
    }

    private static AreaTask waiting(String key, List<Object> words) {
        return new AreaTask(Step.MAP, 20, key, words, "", State.WAITING);
    }
}
