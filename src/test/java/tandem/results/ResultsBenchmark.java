package tandem.results;

import static tandem.results.ARound.aRound;
import static tandem.round.Got.got;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import reactor.core.publisher.Hooks;
import tandem.BareHandler;
import tandem.InTurns;
import tandem.PageClient;
import tandem.Side;
import tandem.access.Actors;
import tandem.access.Cast;
import tandem.access.StoryServer;
import tandem.round.Answer;
import tandem.round.Part;
import tandem.round.PartName;
import tandem.round.Rounds;

/**
 * Prints ratios and asserts nothing: {@code mvn test -Dtest=ResultsBenchmark -DargLine=
 * -Dsurefire.failIfNoSpecifiedTests=false}, without the settings that serve short tests. Its name keeps it out of the ordinary tests.
 */
@StoryServer
@Import(BareHandler.class)
class ResultsBenchmark {

    private static final int TURNS = 11;
    private static final int WARM_TURNS = 5;
    private static final int REQUESTS = 100;
    private static final int MAKINGS = 20;
    private static final int A_SIDE = 20;
    private static final int RELATIONSHIPS = 12;

    @Autowired
    private Actors actors;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Results results;

    @Test
    void resultsPageAgainstABareHandler() {
        withoutTheHooksOfTests();
        ARound told = told();
        got(rounds.add(told.round()));
        rounds.pin(told.round()).block();
        results.freeze(told.results()).block();
        PageClient lead = new PageClient(
                actors.address(), actors.session(Cast.councilLead()).text());
        String page = told.round().id().path() + "/results";
        byte[] bytes = lead.read(page);
        BareHandler.answerWith(bytes);
        if (lead.read(BareHandler.PATH).length != bytes.length) {
            throw new IllegalStateException("The bare handler does not return the same bytes");
        }
        double[] seconds = InTurns.seconds(
                WARM_TURNS, TURNS, () -> lead.read(page, REQUESTS), () -> lead.read(BareHandler.PATH, REQUESTS));
        System.out.printf(
                "Results page, %d bytes: %.0f requests/s; bare handler: %.0f requests/s; ratio %.3f (1 to %.1f)%n",
                bytes.length,
                REQUESTS / seconds[0],
                REQUESTS / seconds[1],
                seconds[1] / seconds[0],
                seconds[0] / seconds[1]);
    }

    /** Spring Security's tests wrap every operator; a real server does not. */
    private static void withoutTheHooksOfTests() {
        Hooks.resetOnLastOperator();
    }

    @Test
    void makingResultsAgainstCopyingAndSorting() {
        ARound told = told();
        var round = told.round();
        List<Part> parts = told.parts();
        double[] seconds = InTurns.seconds(
                WARM_TURNS,
                TURNS,
                () -> IntStream.range(0, MAKINGS)
                        .mapToLong(
                                i -> ResultsMaker.make(round, ARound.OURS, List.of(), List.of(), parts, ARound.REVEAL)
                                        .relationships()
                                        .size())
                        .sum(),
                () -> IntStream.range(0, MAKINGS)
                        .mapToLong(i -> copyAndSort(parts))
                        .sum());
        System.out.printf(
                "Making results, %d participants x %d relationships, %d answers: %.0f us; copy and sort: %.0f us;"
                        + " ratio %.1f%n",
                2 * A_SIDE,
                RELATIONSHIPS,
                parts.stream().mapToInt(part -> part.answers().size()).sum(),
                seconds[0] / MAKINGS * 1e6,
                seconds[1] / MAKINGS * 1e6,
                seconds[0] / seconds[1]);
    }

    private static long copyAndSort(List<Part> parts) {
        List<Integer> steps = new ArrayList<>();
        for (Part part : parts) {
            for (Answer answer : part.answers().values()) {
                steps.add(answer instanceof Answer.Placed placed ? placed.step().value() : 0);
            }
        }
        Collections.sort(steps);
        return steps.get(steps.size() / 2);
    }

    /** Everybody knows every relationship and answers all there is on the axes, the types and the principles. */
    private static ARound told() {
        ARound told = aRound().named("benchmark", "Benchmark", ARound.REVEAL);
        Random random = new Random(7);
        IntStream.rangeClosed(1, RELATIONSHIPS).forEach(number -> told.about(ARound.pinned(number, "adult-care")));
        for (Side side : Side.values()) {
            axes(told, side, PartName.WHOLE, random);
            for (int number = 1; number <= RELATIONSHIPS; number++) {
                PartName name = PartName.relationship(number);
                axes(told, side, name, random);
                for (int one = 0; one < A_SIDE; one++) {
                    told.ticked(side, name, one, Part.TYPES, Set.of("shaping"), Set.of("shaping"));
                    told.ticked(side, name, one, Part.STRATEGIC, Set.of(Part.STRATEGIC), Set.of());
                }
            }
            ARound.OURS
                    .themes()
                    .forEach(theme -> theme.elements().stream()
                            .flatMap(element -> element.statements().stream())
                            .forEach(statement ->
                                    told.rated(side, PartName.theme(theme.id()), statement.id(), steps(random))));
        }
        return told;
    }

    private static void axes(ARound told, Side side, PartName name, Random random) {
        ARound.OURS
                .relationships()
                .orElseThrow()
                .axes()
                .forEach(axis -> told.placed(side, name, axis.id(), steps(random)));
    }

    private static int[] steps(Random random) {
        return random.ints(A_SIDE, 1, 6).toArray();
    }
}
