package tandem.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import tandem.AreaCode;
import tandem.access.Role;
import tandem.access.Viewer;

/** Somebody at the plan of an area, as stories tell it. */
record PlanStory(WebTestClient client, AreaCode area) {

    static Viewer viewer(String id, String name, Role role, AreaCode area) {
        return new Viewer(id, name, role, Optional.of(area));
    }

    String plan() {
        return "/areas/" + area + "/plan";
    }

    /** The page at an address within the plan. */
    Document read(String where) {
        return page(client.get().uri(plan() + where).exchange(), HttpStatus.OK);
    }

    /** The page at any address. */
    Document at(String address) {
        return page(client.get().uri(address).exchange(), HttpStatus.OK);
    }

    void isMissing(String where) {
        client.get().uri(plan() + where).exchange().expectStatus().isNotFound();
    }

    /** What comes back when a form is sent. */
    WebTestClient.ResponseSpec send(String where, Map<String, String> fields) {
        LinkedMultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        fields.forEach(form::add);
        return client.post().uri(plan() + where).bodyValue(form).exchange();
    }

    /** Sends a form that is taken, and gives the address it leads to. */
    String sent(String where, Map<String, String> fields) {
        String to = send(where, fields)
                .expectStatus()
                .isSeeOther()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getFirst("Location");
        return String.valueOf(to);
    }

    Document refused(String where, Map<String, String> fields, HttpStatus status) {
        return page(send(where, fields), status);
    }

    void add(String what) {
        sent("/actions/new", action(what));
    }

    void accept(int version) {
        assertThat(sent("/accept", Map.of("version", String.valueOf(version)))).contains("?done=plan.");
    }

    /** The fields of the form at an address, as a browser would send them. */
    Map<String, String> form(String where) {
        return fields(read(where));
    }

    /** The fields of a page's only form about the plan. */
    static Map<String, String> fields(Document page) {
        Element form = page.select("main form").first();
        assertThat(form).isNotNull();
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : form == null ? new org.jsoup.select.Elements() : form.select("[name]")) {
            boolean choice =
                    field.attr("type").equals("radio") || field.attr("type").equals("checkbox");
            if (!field.tagName().equals("button") && (!choice || field.hasAttr("checked"))) {
                fields.put(field.attr("name"), field.tagName().equals("textarea") ? field.wholeText() : field.val());
            }
        }
        fields.remove("_csrf");
        return fields;
    }

    /** A new action with a lead on each side, due at the end of 2099. */
    static Map<String, String> action(String what) {
        return with(
                Map.of(
                        "key", UUID.randomUUID().toString(),
                        "what", what,
                        "councilName", "Head of Communities",
                        "councilOrganisation", "Communities",
                        "vcsName", "Chief officer",
                        "vcsOrganisation", "VSI Alliance",
                        "dueKind", "MONTH",
                        "dueMonth.month", "12",
                        "dueMonth.year", "2099",
                        "revision", "0"),
                "version",
                "0");
    }

    static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.put(name, value);
        return changed;
    }

    private static Document page(WebTestClient.ResponseSpec response, HttpStatus status) {
        String html = response.expectStatus()
                .isEqualTo(status)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return Jsoup.parse(String.valueOf(html));
    }
}
