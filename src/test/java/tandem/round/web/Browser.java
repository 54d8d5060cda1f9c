package tandem.round.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;

/** Somebody's browser in a story: reads pages, sends forms, does not follow redirects. */
record Browser(WebTestClient client) {

    Document read(String path) {
        return page(client.get().uri(path).exchange().expectStatus().isOk());
    }

    int status(String path) {
        return client.get()
                .uri(path)
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .value();
    }

    /** Sends a form and gives the status. */
    int send(String path, Map<String, String> fields) {
        return post(path, fields).returnResult(String.class).getStatus().value();
    }

    /** Sends a form that is answered with a page. */
    Document answer(String path, int status, Map<String, String> fields) {
        return page(post(path, fields).expectStatus().isEqualTo(status));
    }

    /** Sends a form that leads elsewhere, and gives where. */
    String follow(String path, Map<String, String> fields) {
        var result = post(path, fields).expectStatus().isSeeOther().returnResult(String.class);
        return Objects.requireNonNull(result.getResponseHeaders().getLocation()).toString();
    }

    private WebTestClient.ResponseSpec post(String path, Map<String, String> fields) {
        LinkedMultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        fields.forEach((name, value) -> form.put(name, List.of(value.split("\\|"))));
        return client.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue(form)
                .exchange();
    }

    private static Document page(WebTestClient.ResponseSpec response) {
        EntityExchangeResult<String> result = response.expectBody(String.class).returnResult();
        String body = Objects.requireNonNull(result.getResponseBody());
        assertThat(body).doesNotContain("??");
        return Jsoup.parse(body);
    }
}
