package tandem.access;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * Lets a story act as somebody over HTTP: {@code actors.as(Cast.councilLead()).get().uri("/areas/E08000033")…}.
 *
 * <p>A story is a class with {@link StoryServer}, which starts Tandem with an empty store of its own on a free port, and
 * {@code @Autowired Actors actors}. {@link #as} opens a session and gives a client that carries its cookie and a valid
 * token for forms, so that {@code post()} works without reading a page first. {@link #visitor} is signed in as nobody but
 * may send forms; {@link #stranger} may not. No client follows redirects.
 */
@TestComponent
public final class Actors implements ApplicationListener<WebServerInitializedEvent> {

    private static final String TOKEN = "9b2f6c1e-0000-4000-8000-5d3a7e1f4c21";

    private final Sessions sessions;
    private int port;

    Actors(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void onApplicationEvent(WebServerInitializedEvent started) {
        port = started.getWebServer().getPort();
    }

    /** The address of the server, without a path. */
    public String address() {
        return "http://localhost:" + port;
    }

    /** A client signed in as this viewer. */
    public WebTestClient as(Viewer viewer) {
        return withSession(session(viewer));
    }

    /** The secret of a new session of this viewer, for the cookie {@code tandem} of a browser. */
    public Secret session(Viewer viewer) {
        return sessions.open(viewer, Instant.now().plus(Duration.ofHours(1)))
                .blockOptional()
                .orElseThrow();
    }

    /** A client whose browser holds this session. */
    public WebTestClient withSession(Secret session) {
        return visitor().mutate().defaultCookie("tandem", session.text()).build();
    }

    /** A client that is nobody in particular, and may send forms. */
    public WebTestClient visitor() {
        return stranger()
                .mutate()
                .defaultCookie("XSRF-TOKEN", TOKEN)
                .defaultHeader("X-XSRF-TOKEN", masked(TOKEN))
                .build();
    }

    /** A client without any cookie: what another site's form, or a mail scanner, would send. */
    public WebTestClient stranger() {
        return WebTestClient.bindToServer()
                .baseUrl(address())
                .responseTimeout(Duration.ofSeconds(30))
                .build();
    }

    /** The form token as pages carry it: random bytes (here zeros), then the token mixed with them. */
    private static String masked(String token) {
        byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
        byte[] both = new byte[bytes.length * 2];
        System.arraycopy(bytes, 0, both, bytes.length, bytes.length);
        return Base64.getUrlEncoder().encodeToString(both);
    }
}
