package tandem.access.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import tandem.AreaCode;
import tandem.access.Secret;
import tandem.access.Viewer;

/** Addresses of this installation: links to hand on, and where to go after signing in. */
public final class Addresses {

    static final String CLAIM = "/claim/";
    static final String RETURN = "/return/";

    private static final Pattern LOCAL =
            Pattern.compile("/(?:(?![/\\\\])(?:[A-Za-z0-9._~/?=&+:@!$'()*,;-]|%[0-9A-Fa-f]{2})*)?");

    private Addresses() {}

    /** The full address of a path, under the name by which the browser itself called us and no other. */
    public static String absolute(ServerWebExchange exchange, String path) {
        return UriComponentsBuilder.fromUri(exchange.getRequest().getURI())
                .replacePath(path)
                .replaceQuery(null)
                .fragment(null)
                .userInfo(null)
                .build()
                .toUriString();
    }

    /** The full address at which a lead, peer or administrator claims their post. */
    public static String claim(ServerWebExchange exchange, Secret claim) {
        return absolute(exchange, claimPath(claim));
    }

    static String claimPath(Secret claim) {
        return CLAIM + claim.text();
    }

    /** The address of this installation as it was told, so that a path can follow it. */
    static String withoutSlash(String told) {
        return told.replaceFirst("/+$", "");
    }

    /** Whether a text is a path on this installation and nothing that a browser could read as another site. */
    public static boolean isLocal(String path) {
        return LOCAL.matcher(path).matches();
    }

    /** The page where a viewer begins. */
    public static String home(Viewer viewer) {
        return switch (viewer.role()) {
            case ADMINISTRATOR -> "/admin";
            case PEER -> "/compare";
            case VISITOR -> "/";
            case COUNCIL_LEAD, VCS_LEAD, COUNCIL_PARTICIPANT, VCS_PARTICIPANT ->
                viewer.area().map(AreaCode::gss).map("/areas/"::concat).orElse("/");
        };
    }

    /** The local path that somebody wanted, or else where they begin. */
    static String afterSignIn(Optional<String> wanted, Viewer viewer) {
        return wanted.filter(Addresses::isLocal)
                .filter(path -> !path.equals("/"))
                .orElse(home(viewer));
    }
}
