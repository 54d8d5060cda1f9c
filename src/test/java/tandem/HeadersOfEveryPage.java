package tandem;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.http.HttpHeaders;

/** The headers that every answer carries, whatever it is: nothing from elsewhere, nothing inline, in no frame, guessed by nobody. */
final class HeadersOfEveryPage {

    private HeadersOfEveryPage() {}

    static void check(String what, HttpHeaders headers) {
        assertThat(headers.get("Content-Security-Policy"))
                .as(what)
                .singleElement()
                .asString()
                .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe", "*", "http:");
        assertThat(headers.getFirst("X-Content-Type-Options")).as(what).isEqualTo("nosniff");
        assertThat(headers.getFirst("X-Frame-Options")).as(what).isEqualTo("DENY");
        assertThat(headers.getFirst("Referrer-Policy")).as(what).isEqualTo("same-origin");
        assertThat(headers.getFirst("Cross-Origin-Opener-Policy")).as(what).isEqualTo("same-origin");
        assertThat(headers.getFirst("Cross-Origin-Resource-Policy")).as(what).isEqualTo("same-origin");
        assertThat(headers.getFirst("Permissions-Policy")).as(what).contains("camera=()");
        assertThat(headers.containsHeader("Server")).as(what).isFalse();
        assertThat(headers.containsHeader("Access-Control-Allow-Origin"))
                .as(what)
                .isFalse();
    }

    /** Of a page or a file about an area: kept by nobody on the way. */
    static void checkNotStored(String what, HttpHeaders headers) {
        check(what, headers);
        assertThat(headers.getCacheControl()).as(what).isEqualTo("no-store");
    }
}
