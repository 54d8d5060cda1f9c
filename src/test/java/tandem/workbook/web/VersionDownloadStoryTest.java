package tandem.workbook.web;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.plan.PlanFixture.anAction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tandem.AreaCode;
import tandem.access.Actors;
import tandem.access.Role;
import tandem.access.StoryServer;
import tandem.access.Viewer;
import tandem.area.Area;
import tandem.area.Areas;
import tandem.area.CouncilType;
import tandem.plan.Planning;

/** What a version of the plan said can be taken away long after the plan moved on. */
@StoryServer
class VersionDownloadStoryTest {

    private static final AreaCode AREA = new AreaCode("E07480900");

    private final Viewer priya = new Viewer("p-priya", "Priya Shah", Role.COUNCIL_LEAD, Optional.of(AREA));
    private final WebTestClient browser;

    @Autowired
    VersionDownloadStoryTest(Actors actors, Areas areas, Planning planning) {
        areas.add(new Area(AREA, "Elmet", "Elmet Council", CouncilType.DISTRICT, "North", Optional.empty(), false, 0))
                .block();
        planning.add(priya, AREA, anAction("Meet every month").draft(), List.of(), "Meet every month")
                .block();
        planning.add(priya, AREA, anAction("Share one list").draft(), List.of(), "Share one list")
                .block();
        browser = actors.as(priya);
    }

    @Test
    void holdsTheActionsOfThatVersionUnderANameOfItsOwn() throws IOException {
        EntityExchangeResult<byte[]> first = taken("/versions/1.xlsx");

        assertThat(first.getResponseHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION))
                .contains("-version-1.xlsx");
        assertThat(texts(first)).contains("Meet every month").doesNotContain("Share one list");
        assertThat(texts(taken(".xlsx"))).contains("Meet every month", "Share one list");
        browser.get()
                .uri("/areas/" + AREA + "/plan/versions/3.xlsx")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private EntityExchangeResult<byte[]> taken(String which) {
        return browser.get()
                .uri("/areas/" + AREA + "/plan" + which)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult();
    }

    private static List<String> texts(EntityExchangeResult<byte[]> file) throws IOException {
        byte[] bytes = Objects.requireNonNull(file.getResponseBody());
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            XSSFSheet actions = book.getSheet("Actions");
            return StreamSupport.stream(actions.spliterator(), false)
                    .map(row -> String.valueOf(row.getCell(1)))
                    .toList();
        }
    }
}
