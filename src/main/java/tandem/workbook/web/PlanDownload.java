package tandem.workbook.web;

import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.access.Role;
import tandem.access.Viewer;
import tandem.access.web.OpenTo;
import tandem.workbook.PlanExport;

/** The joint plan as an Excel file. */
@Controller
class PlanDownload {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final PlanExport export;

    PlanDownload(PlanExport export) {
        this.export = export;
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD, Role.COUNCIL_PARTICIPANT, Role.VCS_PARTICIPANT})
    @GetMapping("/areas/{gss}/plan.xlsx")
    Mono<ResponseEntity<Resource>> download(@PathVariable String gss, Viewer viewer, ServerWebExchange exchange) {
        String address = UriComponentsBuilder.fromUri(exchange.getRequest().getURI())
                .replacePath("/areas/" + gss + "/plan")
                .replaceQuery(null)
                .build()
                .toUriString();
        return export.export(new AreaCode(gss), viewer, address)
                .map(file -> ResponseEntity.ok()
                        .contentType(XLSX)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(file.name())
                                        .build()
                                        .toString())
                        .body(file.content()));
    }
}
