package tandem.workbook.web;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tandem.access.Role;
import tandem.access.Viewer;
import tandem.access.web.Addresses;
import tandem.access.web.OpenTo;
import tandem.round.RoundId;
import tandem.site.web.Attachment;
import tandem.workbook.ResultsExport;

/** The results of a round as a workbook, for whoever may see them as a page. */
@Controller
class ResultsDownload {

    private final ResultsExport export;

    ResultsDownload(ResultsExport export) {
        this.export = export;
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD, Role.COUNCIL_PARTICIPANT, Role.VCS_PARTICIPANT})
    @GetMapping("/areas/{gss}/rounds/{round}/results.xlsx")
    Mono<ResponseEntity<Resource>> download(
            @PathVariable String gss, @PathVariable String round, Viewer viewer, ServerWebExchange exchange) {
        RoundId id = RoundId.at(gss, round);
        return export.export(id, viewer, Addresses.absolute(exchange, id.path() + "/results"))
                .map(file -> Attachment.of(file.name(), PlanDownload.XLSX, file.content()));
    }
}
