package tandem.examples;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.Days;
import tandem.results.Reveal;

/**
 * The five example areas. They are planted once, when Tandem first starts in examples mode; every round goes the real
 * way, from answers in parts to frozen results.
 */
@Component
@Profile("examples")
public class Examples {

    private static final List<Cast> CASTS =
            ExampleFiles.list().stream().map(Cast::new).toList();

    private final RegisterPlanting register;
    private final RoundPlanting rounds;
    private final AfterwardsPlanting afterwards;
    private final PlanPlanting plans;
    private final Reveal reveal;
    private final Clock clock;
    private final Mono<Void> planted;

    Examples(
            RegisterPlanting register,
            RoundPlanting rounds,
            AfterwardsPlanting afterwards,
            PlanPlanting plans,
            Reveal reveal,
            Clock clock) {
        this.register = register;
        this.rounds = rounds;
        this.afterwards = afterwards;
        this.plans = plans;
        this.reveal = reveal;
        this.clock = clock;
        this.planted = Flux.defer(() -> Flux.fromIterable(casts()))
                .concatMap(this::plantIfMissing)
                .then(Mono.defer(() -> afterwards.invitePeer(casts(), today())))
                .cache();
    }

    /** Completes when every example area is there. Asking again plants nothing twice. */
    @EventListener(ApplicationReadyEvent.class)
    public Mono<Void> planted() {
        return planted;
    }

    /** The example areas and those who act in them. */
    public static List<Cast> casts() {
        return CASTS;
    }

    private LocalDate today() {
        return Days.today(clock);
    }

    private Mono<Void> plantIfMissing(Cast cast) {
        return register.isPlanted(cast).flatMap(there -> there ? Mono.empty() : plant(cast));
    }

    private Mono<Void> plant(Cast cast) {
        return register.plant(cast)
                .thenMany(Flux.fromIterable(Edition.of(cast.area(), today())))
                .concatMap(edition -> rounds.plant(cast, edition).flatMap(reveal::finish))
                .concatMap(round -> afterwards.plant(cast, round).thenReturn(round))
                .last()
                .flatMap(newest -> plans.plant(cast, newest.id().name()))
                .then(register.finish(cast));
    }
}
