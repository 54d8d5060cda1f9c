package tandem.site.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tandem.site.RawRequest;

/** Whoever breaks off while sending a form leaves no error in the log. */
@SpringBootTest(classes = SiteAlone.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class BrokenOffStoryTest {

    private static final String HALF_A_FORM = "POST /sample/rejected HTTP/1.1\r\nHost: localhost\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\nname=Half";

    private final Logger everything = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger pages = (Logger) LoggerFactory.getLogger(ErrorPages.class);
    private final ListAppender<ILoggingEvent> told = new ListAppender<>();

    @LocalServerPort
    private int port;

    @BeforeEach
    void listen() {
        pages.setLevel(Level.DEBUG);
        told.start();
        everything.addAppender(told);
    }

    @AfterEach
    void listenNoMore() {
        everything.detachAppender(told);
        pages.setLevel(null);
    }

    @Test
    void isNoErrorWhenSomebodyHangsUp() {
        breakOff(RawRequest::close);
    }

    @Test
    void isNoErrorWhenTheConnectionIsReset() {
        breakOff(RawRequest::breakOff);
    }

    private void breakOff(Consumer<RawRequest> leave) {
        RawRequest raw = new RawRequest("http://localhost:" + port);
        raw.write(HALF_A_FORM);
        leave.accept(raw);

        await().until(() ->
                events().stream().anyMatch(event -> event.getMessage().startsWith("Broken off") || isTrouble(event)));
        assertThat(events()).noneMatch(BrokenOffStoryTest::isTrouble);
    }

    /** Reactor says by itself that a reset came twice, to a request that had been told of it; that is left out here. */
    private static boolean isTrouble(ILoggingEvent event) {
        return event.getLevel().isGreaterOrEqual(Level.WARN)
                && !event.getLoggerName().startsWith("reactor.");
    }

    private List<ILoggingEvent> events() {
        return List.copyOf(told.list);
    }
}
