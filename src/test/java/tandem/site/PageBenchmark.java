package tandem.site;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import reactor.core.publisher.Hooks;
import tandem.BareHandler;
import tandem.InTurns;
import tandem.PageClient;
import tandem.access.Actors;
import tandem.access.Cast;
import tandem.access.StoryServer;
import tandem.examples.Examples;

/**
 * Prints how many requests a second each of some pages answers against a handler in the same server that only sends the
 * same bytes, and against one that first reads from the store what every page does, in turns; asserts nothing. Run alone: {@code mvn test -Dtest=PageBenchmark -DargLine=
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@StoryServer
@ActiveProfiles("examples")
@Import(BareHandler.class)
class PageBenchmark {

    private static final String AREA = "/areas/E08000033";
    private static final List<String> PAGES =
            List.of("/who-can-see-what", AREA, AREA + "/organisations", AREA + "/plan");
    private static final int ROUNDS_TO_WARM_UP = 12;
    private static final int TURNS = 9;
    private static final int WARM_TURNS = 3;
    private static final int REQUESTS = 150;

    @Autowired
    private Actors actors;

    @Autowired
    private Examples examples;

    @Test
    void pagesAgainstABareHandler() {
        Hooks.resetOnLastOperator();
        examples.planted().block(Duration.ofMinutes(2));
        PageClient lead = new PageClient(
                actors.address(), actors.session(Cast.councilLead()).text());
        warmUp(lead);
        PAGES.forEach(page -> compare(page, lead));
    }

    /** What all pages have in common takes thousands of requests until it is compiled. */
    private static void warmUp(PageClient lead) {
        BareHandler.answerWith(lead.read(AREA));
        for (int round = 0; round < ROUNDS_TO_WARM_UP; round++) {
            PAGES.forEach(page -> lead.read(page, REQUESTS));
            lead.read(BareHandler.PATH, REQUESTS);
            lead.read(BareHandler.READING, REQUESTS);
        }
    }

    private static void compare(String page, PageClient lead) {
        byte[] bytes = lead.read(page);
        BareHandler.answerWith(bytes);
        double[] seconds = InTurns.seconds(
                WARM_TURNS, TURNS, () -> lead.read(page, REQUESTS), () -> lead.read(BareHandler.PATH, REQUESTS));
        double[] reading = InTurns.seconds(
                WARM_TURNS, TURNS, () -> lead.read(page, REQUESTS), () -> lead.read(BareHandler.READING, REQUESTS));
        System.out.printf(
                "Page %s, %d bytes: %.0f requests/s; bare handler: %.0f requests/s; ratio %.3f;"
                        + " bare handler that reads twice: %.0f requests/s; ratio %.3f%n",
                page,
                bytes.length,
                REQUESTS / seconds[0],
                REQUESTS / seconds[1],
                seconds[1] / seconds[0],
                REQUESTS / reading[1],
                reading[1] / reading[0]);
    }
}
