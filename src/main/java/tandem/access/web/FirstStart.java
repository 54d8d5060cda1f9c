package tandem.access.web;

import java.io.PrintStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerInitializedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
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
    private final String address;
    private final PrintStream console = System.out;

    FirstStart(
            SetUp setUp,
            @Value("${tandem.administrator-link:false}") boolean again,
            @Value("${server.address:127.0.0.1}") String host,
            @Value("${tandem.address:}") String address) {
        this.setUp = setUp;
        this.again = again;
        this.host = host;
        this.address = address;
    }

    @EventListener
    Mono<Void> printLink(ReactiveWebServerInitializedEvent started) {
        int port = started.getWebServer().getPort();
        return (again ? setUp.newLink() : setUp.link())
                .doOnNext(link -> console.println(block(address, host, port, Addresses.claimPath(link))))
                .then();
    }

    /** What the console says: the link as people reach it, if Tandem was told how they do. */
    static String block(String address, String host, int port, String path) {
        boolean told = !address.isBlank();
        String here = "http://" + (host.equals("0.0.0.0") ? "127.0.0.1" : host) + ":" + port;
        return """

                ------------------------------------------------------------------------------
                 Tandem is ready to be set up. Open this link once to become its administrator:

                 %s%s

                 %s
                 A new start prints a new link until one was used.
                ------------------------------------------------------------------------------
                """.formatted(
                        told ? Addresses.withoutSlash(address) : here,
                        path,
                        told
                                ? "It begins with the address that this installation was told (TANDEM_ADDRESS)."
                                : "If people reach Tandem under another name, put it in place of all before /claim.");
    }
}
