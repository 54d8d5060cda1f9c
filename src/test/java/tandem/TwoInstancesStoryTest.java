package tandem;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.plan.PlanFixture.anAction;
import static tandem.round.Got.got;
import static tandem.round.PartBuilder.aPart;
import static tandem.round.RoundBuilder.aRound;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tandem.access.Actors;
import tandem.access.Cast;
import tandem.access.Log;
import tandem.access.LogChecks;
import tandem.access.Secret;
import tandem.access.Viewer;
import tandem.plan.Plan;
import tandem.plan.Planning;
import tandem.plan.Plans;
import tandem.results.Results;
import tandem.results.Reveal;
import tandem.round.PartName;
import tandem.round.Parts;
import tandem.round.Round;
import tandem.round.Rounds;
import tandem.store.EmbeddedStore;

/** Two Tandems on one database: the second reaches the first one's store at its address, as it would a MongoDB. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoInstancesStoryTest {

    private ConfigurableApplicationContext first;
    private ConfigurableApplicationContext second;

    @BeforeAll
    void start(@TempDir Path folder) {
        first = run("--tandem.data=" + folder.resolve("first"));
        second = run(
                "--tandem.data=" + folder.resolve("second"),
                "--spring.mongodb.uri=" + first.getBean(EmbeddedStore.class).address());
    }

    @AfterAll
    void stop() {
        second.close();
        first.close();
    }

    @Test
    void knowWhoSignedInAtTheOtherAndWhoSignedOut() {
        Actors atFirst = first.getBean(Actors.class);
        Actors atSecond = second.getBean(Actors.class);
        Secret session = atFirst.session(Cast.administrator());

        atSecond.withSession(session)
                .get()
                .uri("/admin")
                .exchange()
                .expectStatus()
                .isOk();
        atSecond.withSession(session)
                .post()
                .uri("/sign-out")
                .exchange()
                .expectStatus()
                .isSeeOther();
        atFirst.withSession(session)
                .get()
                .uri("/admin")
                .exchange()
                .expectStatus()
                .isSeeOther();
    }

    @RepeatedTest(5)
    void revealOnceWhenTheLeadsPressAtOnceEachAtTheirOwn(RepetitionInfo repetition) {
        Round round = closed("two-instances-" + repetition.getCurrentRepetition());

        Mono.zip(reveal(first, Cast.councilLead(), round), reveal(second, Cast.vcsLead(), round))
                .block();

        assertThat(got(second.getBean(Rounds.class).get(round.id())).isRevealed())
                .isTrue();
        assertThat(got(first.getBean(Results.class).get(round.id())))
                .isEqualTo(got(second.getBean(Results.class).get(round.id())));
        assertThat(first.getBean(Parts.class)
                        .listCounted(round.id())
                        .collectList()
                        .block())
                .isEmpty();
        assertThat(logged(round.id().toString()))
                .containsExactly("results.revealed", "round.agreed-to-reveal", "round.agreed-to-reveal");
    }

    @RepeatedTest(5)
    void acceptOneVersionOfThePlanOnceForEachSide(RepetitionInfo repetition) {
        Plan plan = got(first.getBean(Planning.class)
                .add(
                        Cast.councilLead(),
                        Cast.CALDERDALE,
                        anAction("Meet").draft(),
                        List.of(),
                        "form-" + repetition.getCurrentRepetition()));

        Flux.range(0, 8)
                .flatMap(press -> accept(
                        press % 2 == 0 ? first : second,
                        press % 4 < 2 ? Cast.councilLead() : Cast.vcsLead(),
                        plan.version()))
                .blockLast();

        Plan accepted = got(second.getBean(Plans.class).get(Cast.CALDERDALE));
        assertThat(accepted.version()).isEqualTo(plan.version());
        assertThat(accepted.acceptances().keySet()).containsExactlyInAnyOrder(Side.COUNCIL, Side.VCS);
        assertThat(got(second.getBean(LogChecks.class).of(Cast.CALDERDALE)).fault())
                .isEmpty();
    }

    private static Mono<Round> reveal(ConfigurableApplicationContext tandem, Viewer lead, Round round) {
        return tandem.getBean(Reveal.class).agree(lead, round.id()).subscribeOn(Schedulers.parallel());
    }

    private static Mono<Plan> accept(ConfigurableApplicationContext tandem, Viewer lead, int version) {
        return tandem.getBean(Planning.class)
                .accept(lead, Cast.CALDERDALE, version)
                .subscribeOn(Schedulers.parallel());
    }

    private List<String> logged(String object) {
        return got(second.getBean(Log.class)
                .list(Cast.CALDERDALE)
                .filter(entry -> entry.object().equals(object))
                .map(entry -> entry.what())
                .collectList());
    }

    private Round closed(String name) {
        Round round = aRound().named(name).closed();
        got(first.getBean(Rounds.class).add(round));
        first.getBean(Rounds.class).pin(round).block();
        Parts parts = first.getBean(Parts.class);
        for (int step : List.of(2, 4, 5)) {
            var part =
                    aPart(Side.VCS, PartName.WHOLE).placed("axis/money", step).saved();
            parts.save(round.id(), part)
                    .then(parts.count(round.id(), part.key()))
                    .block();
        }
        return round;
    }

    private static ConfigurableApplicationContext run(String... settings) {
        return new SpringApplicationBuilder(TandemApplication.class, Actors.class)
                .run(Stream.concat(Stream.of("--server.port=0"), Stream.of(settings))
                        .toArray(String[]::new));
    }
}
