package tandem.workbook.web;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tandem.AreaCode;
import tandem.access.Role;
import tandem.access.Viewer;
import tandem.access.web.OpenTo;
import tandem.site.web.Attachment;
import tandem.workbook.AreaExport;

/** A whole area, for one of its leads to take away. */
@Controller
class AreaDownload {

    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final AreaExport export;

    AreaDownload(AreaExport export) {
        this.export = export;
    }

    /** What is in the file, and who can have it. */
    record ExportPage(String back, String file) {}

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @GetMapping("/areas/{gss}/export")
    Rendering ask(@PathVariable String gss) {
        String area = "/areas/" + gss;
        return Rendering.view("workbook/area")
                .modelAttribute("page", new ExportPage(area + "/leads", area + "/export.zip"))
                .build();
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @GetMapping("/areas/{gss}/export.zip")
    Mono<ResponseEntity<byte[]>> download(@PathVariable String gss, Viewer viewer) {
        AreaCode area = new AreaCode(gss);
        return export.of(viewer, area)
                .publishOn(Schedulers.boundedElastic())
                .map(AreaArchive::of)
                .map(zip -> Attachment.of(
                        "tandem-" + area + "-" + viewer.leadingSide().key() + ".zip", ZIP, zip));
    }
}
