package tandem.access.web;

import java.io.PrintStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerInitializedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tandem.access.Secret;
import tandem.access.SetUp;

/**
 * Prints the link with which the administrator of an empty installation begins, at every start until it is claimed.
 * {@code tandem.administrator-link=true} prints one again, for when the return link was lost.
 */
@Component
@Profile("!examples")
class FirstStart {

    private final SetUp setUp;
    private final boolean again;
    private final String host;
    private final PrintStream console = System.out;

    FirstStart(
            SetUp setUp,
            @Value("${tandem.administrator-link:false}") boolean again,
            @Value("${server.address:127.0.0.1}") String host) {
        this.setUp = setUp;
        this.again = again;
        this.host = host;
    }

    @EventListener
    Mono<Void> printLink(ReactiveWebServerInitializedEvent started) {
        int port = started.getWebServer().getPort();
        return (again ? setUp.newLink() : setUp.link())
                .doOnNext(link -> console.println(block(port, link)))
                .then();
    }

    private String block(int port, Secret link) {
        String name = host.equals("0.0.0.0") ? "127.0.0.1" : host;
        return """

                ------------------------------------------------------------------------------
                 Tandem is ready to be set up. Open this link once to become its administrator:

                 http://%s:%d%s

                 If people reach Tandem under another name, put that name in place of the
                 part before /claim. A new start prints a new link until one was used.
                ------------------------------------------------------------------------------
                """.formatted(name, port, Addresses.claimPath(link));
    }
}
