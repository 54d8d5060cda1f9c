package tandem;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import tandem.access.Actors;
import tandem.access.StoryServer;

/** What is no route of a controller carries the headers of pages too; of every route {@link AccessMatrixStoryTest} sees it. */
@StoryServer
class HeadersStoryTest {

    private final Actors actors;

    @Autowired
    HeadersStoryTest(Actors actors) {
        this.actors = actors;
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nowhere, 404",
        "GET, /help/nothing, 404",
        "GET, /admin, 303",
        "GET, /areas/E08000033, 303",
        "GET, /areas/E08000033/plan.xlsx, 303",
        "GET, /help;x=1, 400",
        "GET, /%00, 400",
        "GET, /actuator, 200",
        "GET, /actuator/health, 200",
        "GET, /actuator/env, 404",
        "GET, /actuator/heapdump, 404",
        "GET, /favicon.ico, 404",
        "HEAD, /, 200",
        "POST, /sign-in, 422",
        "POST, /nowhere, 404",
        "PUT, /sign-in, 405",
        "DELETE, /, 405",
        "OPTIONS, /sign-in, 303"
    })
    void guardPagesThatNoControllerMakes(String method, String path, int status) {
        for (String accepted : List.of("text/html", "application/json", "*/*")) {
            var answer = actors.visitor()
                    .method(HttpMethod.valueOf(method))
                    .uri(URI.create(actors.address() + path))
                    .header("Accept", accepted)
                    .header("Origin", "https://elsewhere.example")
                    .exchange()
                    .returnResult(byte[].class);
            assertThat(answer.getStatus().value())
                    .as("%s %s as %s", method, path, accepted)
                    .isIn(status, HttpStatus.NOT_ACCEPTABLE.value());
            HeadersOfEveryPage.checkNotStored(method + " " + path + " as " + accepted, answer.getResponseHeaders());
        }
    }

    @Test
    void guardFilesWhetherTheyMayBeKeptOrNot() {
        for (String file :
                List.of("/site/site.css", "/site/govuk.css", "/site/logo.svg", "/webjars/echarts.common.min.js")) {
            HttpHeaders headers = actors.stranger()
                    .get()
                    .uri(file)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .returnResult(byte[].class)
                    .getResponseHeaders();
            HeadersOfEveryPage.check(file, headers);
        }
    }
}
