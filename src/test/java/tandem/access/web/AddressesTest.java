package tandem.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import tandem.access.Cast;

class AddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/areas/E08000033",
                "/areas/E08000033/relationships?type=shaping&scale=region",
                "/areas/E08000033/relationships?q=caf%C3%A9"
            })
    void knowsItsOwnPaths(String path) {
        assertThat(Addresses.isLocal(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/areas\\..\\evil",
                "https://evil.example",
                "javascript:alert(1)",
                "evil.example",
                " /areas",
                "/areas\r\nSet-Cookie: a=b",
                "/%zz"
            })
    void takesNothingElseForAPathOfItsOwn(String path) {
        assertThat(Addresses.isLocal(path)).isFalse();
    }

    @Test
    void leadsOnlyToLocalPathsAfterSigningIn() {
        assertThat(Addresses.afterSignIn(Optional.of("/areas/E08000033/plan"), Cast.councilLead()))
                .isEqualTo("/areas/E08000033/plan");
        assertThat(Addresses.afterSignIn(Optional.of("//evil.example"), Cast.councilLead()))
                .isEqualTo("/areas/E08000033");
        assertThat(Addresses.afterSignIn(Optional.empty(), Cast.administrator()))
                .isEqualTo("/admin");
    }

    @Test
    void makesLinksFromTheNameByWhichItWasCalledAndFromNoHeader() {
        var exchange =
                MockServerWebExchange.from(MockServerHttpRequest.get("https://tandem.calderdale.example/admin?a=b")
                        .header("X-Forwarded-Host", "evil.example")
                        .header("Forwarded", "host=evil.example"));

        assertThat(Addresses.absolute(exchange, "/claim/x")).isEqualTo("https://tandem.calderdale.example/claim/x");
    }
}
