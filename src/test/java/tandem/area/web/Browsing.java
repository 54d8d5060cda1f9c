package tandem.area.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.util.UriBuilder;

/** What somebody with a browser does: open a page, send a form, follow a redirect, read what stands there. */
public record Browsing(WebTestClient client) {

    /** Opens a page that must be there. */
    public Document open(String path) {
        return page(client.get().uri(base -> address(base, path)).exchange(), 200);
    }

    /** The status with which a page answers. */
    public int status(String path) {
        return client.get()
                .uri(path)
                .exchange()
                .expectBody()
                .returnResult()
                .getStatus()
                .value();
    }

    /** Sends a form, given as name, value, name, value; follows the redirect. */
    public Document send(String path, String... fields) {
        EntityExchangeResult<byte[]> sent = post(path, fields);
        assertThat(sent.getStatus().value())
                .as("%s", Jsoup.parse(text(sent)).body().text())
                .isEqualTo(303);
        return open(
                Objects.requireNonNull(sent.getResponseHeaders().getLocation()).toString());
    }

    /** Sends a form that is answered by a page of this status. */
    public Document send(int status, String path, String... fields) {
        EntityExchangeResult<byte[]> sent = post(path, fields);
        assertThat(sent.getStatus().value())
                .as("%s", Jsoup.parse(text(sent)).body().text())
                .isEqualTo(status);
        return Jsoup.parse(text(sent));
    }

    /** The words of the error beside a field. */
    public static String errorAt(Document page, String field) {
        return page.select("#" + field + "-error").text();
    }

    /** The words of the error summary. */
    public static List<String> summary(Document page) {
        return page.select(".govuk-error-summary__list a").eachText();
    }

    private EntityExchangeResult<byte[]> post(String path, String... fields) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        for (int at = 0; at < fields.length; at += 2) {
            form.add(fields[at], fields[at + 1]);
        }
        return client.post()
                .uri(base -> address(base, path))
                .body(BodyInserters.fromFormData(form))
                .exchange()
                .expectBody()
                .returnResult();
    }

    /** The full address; what is encoded stays as it is. */
    private static URI address(UriBuilder base, String path) {
        return URI.create(base.build() + path);
    }

    private static Document page(WebTestClient.ResponseSpec response, int status) {
        EntityExchangeResult<byte[]> result = response.expectBody().returnResult();
        assertThat(result.getStatus().value())
                .as("%s", Jsoup.parse(text(result)).body().text())
                .isEqualTo(status);
        return Jsoup.parse(text(result));
    }

    private static String text(EntityExchangeResult<byte[]> result) {
        byte[] body = result.getResponseBody();
        return body == null ? "" : new String(body, StandardCharsets.UTF_8);
    }
}
