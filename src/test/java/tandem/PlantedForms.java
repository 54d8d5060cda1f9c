package tandem;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.BodyInserters.MultipartInserter;
import tandem.workbook.Exported;

/**
 * Sends the forms of a page with a text in every text field, as somebody with a browser would, and then those of the page
 * that comes next. A field in which the text is refused gets what it can accept, so that the others keep the text.
 */
final class PlantedForms {

    private static final int TRIES = 4;
    private static final int STEPS = 3;

    private final WebTestClient client;
    private final PlantedFields fields;
    private final String text;
    private final Map<String, Answer> answers = new TreeMap<>();
    private final List<Document> pages = new ArrayList<>();

    PlantedForms(WebTestClient client, String text) {
        this.client = client;
        this.text = text;
        this.fields = new PlantedFields(text);
    }

    /** What a form was answered in the end, and what it had to complain about. */
    record Answer(int status, String complaints) {

        boolean accepts() {
            return status < 400;
        }

        Answer orBetter(Answer other) {
            return accepts() ? this : other;
        }
    }

    /** The answer to each form with text fields, by where it was sent to. */
    Map<String, Answer> plantOn(String path) {
        plant(open(path), STEPS);
        return answers;
    }

    List<Document> pages() {
        return pages;
    }

    private Document open(String path) {
        return page(
                client.get()
                        .uri(base -> URI.create(base.build() + path))
                        .header("Accept", "text/html")
                        .exchange()
                        .expectBody()
                        .returnResult(),
                path);
    }

    private void plant(Document page, int steps) {
        for (Element form : page.select("form[method=post]")) {
            boolean next = steps < STEPS
                    && !form.select("input[type=hidden]:not([name=_csrf])").isEmpty();
            if (PlantedFields.areIn(form) || next) {
                send(form, form.attr("action"), steps);
            }
        }
    }

    private void send(Element form, String action, int steps) {
        Set<String> refused = new HashSet<>();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            EntityExchangeResult<byte[]> result = post(form, action, refused);
            Document back = page(result, action);
            Answer answer = new Answer(
                    result.getStatus().value(),
                    back.select(".govuk-error-summary__list li, ul li[id^=line-], h1")
                            .eachText()
                            .toString());
            answers.merge(action, answer, Answer::orBetter);
            if (answer.accepts()) {
                goOn(result, back, steps - 1);
            }
            Set<String> wrong = back.select(".govuk-error-summary__list a[href^=#]").eachAttr("href").stream()
                    .map(link -> link.substring(1))
                    .collect(Collectors.toSet());
            if (answer.accepts() || !refused.addAll(wrong)) {
                return;
            }
        }
    }

    /** To the page that came back, or to which we were sent on. */
    private void goOn(EntityExchangeResult<byte[]> result, Document back, int steps) {
        URI next = result.getResponseHeaders().getLocation();
        if (steps > 0 && (next == null || !next.toString().contains("done="))) {
            plant(next == null ? back : open(next.toString()), steps);
        }
    }

    private EntityExchangeResult<byte[]> post(Element form, String action, Set<String> refused) {
        WebTestClient.RequestBodySpec post =
                client.post().uri(base -> URI.create(base.build() + action)).header("Accept", "text/html");
        return (form.select("input[type=file]").isEmpty()
                        ? post.body(BodyInserters.fromFormData(fields.filled(form, refused)))
                        : post.body(workbook(action)))
                .exchange()
                .expectBody()
                .returnResult();
    }

    /** The plan as it was taken away, with the text as what shall be done. */
    private MultipartInserter workbook(String action) {
        byte[] plan = client.get()
                .uri(action.replace("/import", ".xlsx"))
                .exchange()
                .expectBody()
                .returnResult()
                .getResponseBody();
        byte[] changed = Exported.changed(
                new ByteArrayResource(plan == null ? new byte[0] : plan),
                book -> book.getSheet("Actions").getRow(3).getCell(1).setCellValue(text));
        MultipartBodyBuilder parts = new MultipartBodyBuilder();
        parts.part("file", new ByteArrayResource(changed)).filename("plan.xlsx");
        return BodyInserters.fromMultipartData(parts.build());
    }

    private Document page(EntityExchangeResult<byte[]> result, String address) {
        byte[] body = result.getResponseBody();
        Document page =
                Jsoup.parse(body == null ? "" : new String(body, StandardCharsets.UTF_8), "http://localhost" + address);
        pages.add(page);
        return page;
    }
}
