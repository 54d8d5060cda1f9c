package tandem.workbook.web;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.access.Role;
import tandem.access.Viewer;
import tandem.access.web.Addresses;
import tandem.access.web.OpenTo;
import tandem.site.web.Attachment;
import tandem.workbook.PlanExport;
import tandem.workbook.PlanText;

/** The joint plan, or one of its versions, as an Excel file, and its actions as comma-separated text. */
@Controller
class PlanDownload {

    static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final PlanExport export;
    private final PlanText text;

    PlanDownload(PlanExport export, PlanText text) {
        this.export = export;
        this.text = text;
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD, Role.COUNCIL_PARTICIPANT, Role.VCS_PARTICIPANT})
    @GetMapping("/areas/{gss}/plan.xlsx")
    Mono<ResponseEntity<Resource>> download(@PathVariable String gss, Viewer viewer, ServerWebExchange exchange) {
        AreaCode area = new AreaCode(gss);
        return export.export(area, viewer, address(exchange, area, "")).map(file -> attached(file, XLSX));
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD, Role.COUNCIL_PARTICIPANT, Role.VCS_PARTICIPANT})
    @GetMapping("/areas/{gss}/plan/versions/{version:[1-9][0-9]{0,5}}.xlsx")
    Mono<ResponseEntity<Resource>> version(
            @PathVariable String gss, @PathVariable int version, Viewer viewer, ServerWebExchange exchange) {
        AreaCode area = new AreaCode(gss);
        return export.export(area, version, viewer, address(exchange, area, "/versions/" + version))
                .map(file -> attached(file, XLSX));
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD, Role.COUNCIL_PARTICIPANT, Role.VCS_PARTICIPANT})
    @GetMapping("/areas/{gss}/plan.csv")
    Mono<ResponseEntity<Resource>> actions(@PathVariable String gss, Viewer viewer) {
        return text.export(new AreaCode(gss), viewer).map(file -> attached(file, CSV));
    }

    private static String address(ServerWebExchange exchange, AreaCode area, String page) {
        return Addresses.absolute(exchange, "/areas/" + area + "/plan" + page);
    }

    private static ResponseEntity<Resource> attached(PlanExport.File file, MediaType type) {
        return Attachment.of(file.name(), type, file.content());
    }
}
