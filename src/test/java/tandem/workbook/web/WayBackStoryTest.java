package tandem.workbook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
import tandem.AreaCode;
import tandem.access.Actors;
import tandem.access.Log;
import tandem.access.LogEntry;
import tandem.access.Role;
import tandem.access.StoryServer;
import tandem.access.Viewer;
import tandem.area.Area;
import tandem.area.Areas;
import tandem.area.CouncilType;
import tandem.plan.Action.ActionLead;
import tandem.plan.Action.Due;
import tandem.plan.Action.Priority;
import tandem.plan.Draft;
import tandem.plan.Plan;
import tandem.plan.Planning;
import tandem.plan.Plans;
import tandem.workbook.Exported;
import tandem.workbook.Uploads;

/** A lead takes the plan away as a workbook, changes it, and brings it back. */
@StoryServer
class WayBackStoryTest {

    private static final AtomicInteger AREAS = new AtomicInteger();
    private static final String SCRIPT = "<script>alert(1)</script> & \"x\" {{7*7}} [[${1+1}]]";

    private final Areas areas;
    private final Plans plans;
    private final Planning planning;
    private final Uploads uploads;
    private final Log log;
    private final AreaCode area = new AreaCode(String.format("E0748%04d", AREAS.incrementAndGet()));
    private final Viewer priya = new Viewer("p-priya", "Priya Shah", Role.COUNCIL_LEAD, Optional.of(area));
    private final Viewer tom = new Viewer("p-tom", "Tom Ellis", Role.VCS_LEAD, Optional.of(area));
    private final WebTestClient browser;
    private final WebTestClient toms;
    private byte[] file = new byte[0];

    @Autowired
    WayBackStoryTest(Actors actors, Areas areas, Plans plans, Planning planning, Uploads uploads, Log log) {
        this.areas = areas;
        this.plans = plans;
        this.planning = planning;
        this.uploads = uploads;
        this.log = log;
        browser = actors.as(priya);
        toms = actors.as(tom);
    }

    @BeforeEach
    void takeThePlanAway() {
        areas.add(new Area(area, "Elmet", "Elmet Council", CouncilType.DISTRICT, "North", Optional.empty(), false, 0))
                .block();
        add("Meet every month");
        add("Share one list");
        byte[] taken = browser.get()
                .uri(plan() + ".xlsx")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        file = taken == null ? new byte[0] : taken;
    }

    @Test
    void showsWhatWouldChangeAndSavesItOnlyAfterAYes() {
        String preview = sent(changed(actions -> {
            actions.getRow(3).getCell(1).setCellValue("Meet every week");
            XSSFRow row = actions.createRow(6);
            row.createCell(1).setCellValue("Open the hall");
            row.createCell(10).setCellValue("Always");
        }));
        Document page = read(preview);

        assertThat(page.select("#summary li").eachText())
                .containsExactly(
                        "1 new action",
                        "1 changed action",
                        "1 unchanged action",
                        "No action is missing",
                        "Nothing is refused");
        assertThat(page.select("tr:contains(What will be done) td").eachText())
                .containsSequence("Meet every month", "Meet every week", "B4");
        assertThat(now().version()).isEqualTo(2);

        assertThat(confirmed(preview, fields(page))).isEqualTo(plan() + "?done=plan.amended");
        assertThat(now().version()).isEqualTo(3);
        assertThat(now().action("A1").what()).isEqualTo("Meet every week");
        assertThat(now().action("A3").what()).isEqualTo("Open the hall");
        assertThat(read(plan() + "/versions").text()).contains("Took changes over from a workbook: A1, A3");
        assertThat(log.list(area).map(LogEntry::what).collectList().block()).contains("plan.action-amended");
    }

    @Test
    void doesNoHarmWhenTheYesIsSentTwiceAndForgetsTheFile() {
        String preview = sent(changed(actions -> actions.getRow(3).getCell(1).setCellValue("Meet every week")));
        Map<String, String> fields = fields(read(preview));

        confirmed(preview, fields);
        assertThat(confirmed(preview, fields)).isEqualTo(plan() + "?done=plan.amended");

        assertThat(now().version()).isEqualTo(3);
        browser.get().uri(preview).exchange().expectStatus().isSeeOther();
    }

    @Test
    void refusesACellAndWithItTheWholeFile() {
        String preview = sent(changed(actions -> {
            actions.getRow(3).getCell(1).setCellValue("Meet every week");
            actions.getRow(4).getCell(11).setCellValue("Nearly");
        }));
        Document page = read(preview);

        assertThat(page.select("#refused ~ table").text()).contains("L5 “Nearly” is not a status.");
        assertThat(page.select("button:contains(Take these changes over)")).isEmpty();
        assertThat(send(preview + "/confirm", Map.of("version", "2")).is2xxSuccessful())
                .isFalse();
        assertThat(now().version()).isEqualTo(2);
    }

    @Test
    void escapesWhatStandsInTheFileWhereverItIsShown() {
        String preview = sent(changed(actions -> {
            actions.getRow(3).getCell(1).setCellValue(SCRIPT);
            actions.getRow(3).getCell(9).setBlank();
            actions.getRow(3).getCell(9).setCellValue(SCRIPT);
            actions.getRow(2).createCell(18).setCellValue(SCRIPT);
            actions.getRow(4).getCell(14).setCellValue(SCRIPT);
            actions.createRow(7).createCell(1).setCellValue(SCRIPT);
            actions.getRow(7).createCell(10).setCellValue(SCRIPT);
        }));
        Document page = read(preview);

        assertThat(page.select("main script")).isEmpty();
        assertThat(page.select("main").text()).contains(SCRIPT).contains("Column S, " + SCRIPT);
        assertThat(page.select("main").text().split(java.util.regex.Pattern.quote(SCRIPT), -1).length)
                .isGreaterThanOrEqualTo(6);
    }

    @Test
    void letsChooseWhereThePlanMovedOn() {
        byte[] back = changed(actions -> actions.getRow(3).getCell(1).setCellValue("Meet every week"));
        planning.change(tom, area, "A1", 1, draft("Meet every quarter")).block();
        String preview = sent(back);
        Document page = read(preview);

        assertThat(page.select(".govuk-inset-text").text())
                .contains("taken from version 2")
                .contains("version 3");
        assertThat(page.select("fieldset legend").text()).isEqualTo("What will be done (B4): both changed it");
        assertThat(page.select("#choice-A1-WHAT-file-text").text()).isEqualTo("Meet every week");
        assertThat(page.select("#choice-A1-WHAT-plan-text").text()).isEqualTo("Meet every quarter");

        Document again = page(post(preview + "/confirm", fields(page)), HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(again.select("#choice-A1-WHAT-error").text()).contains("Choose which text of action A1 to keep");
        confirmed(preview, with(fields(again), "choice.A1.WHAT", "file"));
        assertThat(now().action("A1").what()).isEqualTo("Meet every week");
    }

    @Test
    void showsAgainIfThePlanChangesBeforeTheYes() {
        String preview = sent(changed(actions -> actions.getRow(3).getCell(1).setCellValue("Meet every week")));
        Map<String, String> fields = fields(read(preview));
        planning.change(tom, area, "A2", 1, draft("Share two lists")).block();

        Document again = page(post(preview + "/confirm", fields), HttpStatus.CONFLICT);

        assertThat(again.select(".govuk-error-summary").text()).contains("The plan was changed while you looked");
        assertThat(now().action("A1").what()).isEqualTo("Meet every month");
        confirmed(preview, fields(again));
        assertThat(now().action("A1").what()).isEqualTo("Meet every week");
        assertThat(now().action("A2").what()).isEqualTo("Share two lists");
    }

    @Test
    void saysWhichKindOfFileItCannotRead() {
        Document page = page(
                upload(browser, "plan,of,another".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                HttpStatus.UNPROCESSABLE_CONTENT);
        Document none = page(upload(browser, new byte[0]), HttpStatus.UNPROCESSABLE_CONTENT);

        assertThat(page.select("#file-error").text()).contains("This is not an Excel workbook");
        assertThat(none.select("#file-error").text()).contains("Choose a workbook that is not empty");
    }

    @Test
    void showsAChangeThatStandsFarBackInALongText() {
        String why = "We met too rarely to know each other. ".repeat(100);
        String preview = sent(changed(actions -> actions.getRow(3).getCell(2).setCellValue(why + "Pay 100 pounds.")));
        confirmed(preview, fields(read(preview)));

        Document page =
                read(sent(changed(actions -> actions.getRow(3).getCell(2).setCellValue(why + "Pay 1 pound."))));

        assertThat(page.select("del").text()).contains("100", "pounds");
        assertThat(page.select("ins").text()).contains("1", "pound");
        assertThat(page.text()).contains("…");
    }

    @Test
    void showsAFileToItsSenderOnlyAndThrowsItAway() {
        String preview = sent(changed(actions -> actions.getRow(3).getCell(1).setCellValue("Meet every week")));

        toms.get().uri(preview).exchange().expectStatus().isNotFound();
        assertThat(send(preview + "/discard", Map.of()).value()).isEqualTo(303);
        assertThat(send(preview + "/discard", Map.of()).value()).isEqualTo(404);
        Document gone = page(browser.get().uri(preview).exchange(), HttpStatus.NOT_FOUND);
        assertThat(gone.select("#file-error").text()).contains("This workbook is no longer waiting");
        assertThat(now().version()).isEqualTo(2);
    }

    @Test
    void forgetsAFileThatNobodySaysYesTo() {
        String preview = sent(file);

        uploads.removeOlderThan(Instant.now()).block();
        assertThat(read(preview).text()).contains("The workbook says what the plan says");
        uploads.removeOlderThan(Instant.now().plusSeconds(3 * 3600)).block();
        browser.get().uri(preview).exchange().expectStatus().isNotFound();
    }

    private void add(String what) {
        planning.add(priya, area, draft(what), java.util.List.of(), "form-" + what)
                .block();
    }

    private static Draft draft(String what) {
        return new Draft(
                what,
                "",
                new ActionLead("Head of Communities", "Communities"),
                new ActionLead("Chief officer", "VSI Alliance"),
                "",
                "",
                Optional.of(LocalDate.of(2027, 1, 1)),
                new Due.InMonth(YearMonth.of(2099, 12)),
                "",
                Priority.MEDIUM);
    }

    private String plan() {
        return "/areas/" + area + "/plan";
    }

    private Plan now() {
        return plans.get(area).blockOptional().orElseThrow();
    }

    private byte[] changed(Consumer<XSSFSheet> change) {
        return Exported.changed(file, book -> change.accept(book.getSheet("Actions")));
    }

    private String sent(byte[] back) {
        return location(upload(browser, back));
    }

    private WebTestClient.ResponseSpec upload(WebTestClient client, byte[] back) {
        MultipartBodyBuilder form = new MultipartBodyBuilder();
        form.part("file", new ByteArrayResource(back)).filename("plan.xlsx");
        return client.post()
                .uri(plan() + "/import")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(BodyInserters.fromMultipartData(form.build()))
                .exchange();
    }

    private String confirmed(String preview, Map<String, String> fields) {
        return location(post(preview + "/confirm", fields));
    }

    private static String location(WebTestClient.ResponseSpec answer) {
        return String.valueOf(answer.expectStatus()
                .isSeeOther()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getFirst("Location"));
    }

    private org.springframework.http.HttpStatusCode send(String where, Map<String, String> fields) {
        return post(where, fields).returnResult(Void.class).getStatus();
    }

    private WebTestClient.ResponseSpec post(String where, Map<String, String> fields) {
        LinkedMultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        fields.forEach(form::add);
        return browser.post().uri(where).bodyValue(form).exchange();
    }

    private Document read(String where) {
        return page(browser.get().uri(where).exchange(), HttpStatus.OK);
    }

    private static Document page(WebTestClient.ResponseSpec answer, HttpStatus status) {
        String html = answer.expectStatus()
                .isEqualTo(status)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return Jsoup.parse(String.valueOf(html));
    }

    private static Map<String, String> fields(Document page) {
        Map<String, String> fields = new LinkedHashMap<>();
        page.select("main form [name]").forEach(field -> {
            if (!field.attr("type").equals("radio") || field.hasAttr("checked")) {
                fields.put(field.attr("name"), field.val());
            }
        });
        fields.remove("_csrf");
        return fields;
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return more;
    }
}
