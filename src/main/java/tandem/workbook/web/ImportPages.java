package tandem.workbook.web;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.Part;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tandem.AreaCode;
import tandem.NotFound;
import tandem.access.Role;
import tandem.access.Viewer;
import tandem.access.web.OpenTo;
import tandem.plan.ChangedMeanwhile;
import tandem.site.web.FormErrors;
import tandem.site.web.SeeOther;
import tandem.workbook.PlanImport;
import tandem.workbook.Proposal;
import tandem.workbook.Unreadable;

/** The way back in for a workbook: send it, look at what it would change, say yes or throw it away. */
@Controller
class ImportPages {

    private final PlanImport imports;
    private final ImportWords words;

    ImportPages(PlanImport imports, ImportWords words) {
        this.imports = imports;
        this.words = words;
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @GetMapping("/areas/{gss}/plan/import")
    Rendering choose(@PathVariable String gss) {
        return page(gss, FormErrors.none(), HttpStatus.OK);
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @PostMapping(path = "/areas/{gss}/plan/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<Rendering> send(@PathVariable String gss, Viewer viewer, ServerWebExchange exchange) {
        return exchange.getMultipartData()
                .flatMap(ImportPages::file)
                .flatMap(file -> imports.receive(viewer, new AreaCode(gss), file))
                .map(id -> SeeOther.at("/areas/" + gss + "/plan/import/" + id))
                .onErrorResume(
                        Unreadable.class,
                        why -> Mono.just(page(
                                gss,
                                FormErrors.none()
                                        .with("file", why.key(), why.arguments().toArray()),
                                HttpStatus.UNPROCESSABLE_CONTENT)));
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @GetMapping("/areas/{gss}/plan/import/{upload}")
    Mono<Rendering> look(@PathVariable String gss, @PathVariable String upload, Viewer viewer) {
        Waiting waiting = new Waiting(new AreaCode(gss), upload, viewer);
        return look(waiting, ImportChoices.none(), FormErrors.none(), HttpStatus.OK)
                .onErrorResume(NotFound.class, gone -> gone(waiting));
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @PostMapping("/areas/{gss}/plan/import/{upload}/confirm")
    Mono<Rendering> confirm(
            @PathVariable String gss, @PathVariable String upload, Viewer viewer, ServerWebExchange exchange) {
        Waiting waiting = new Waiting(new AreaCode(gss), upload, viewer);
        return exchange.getFormData()
                .flatMap(typed -> decide(waiting, typed))
                .onErrorResume(NotFound.class, gone -> gone(waiting));
    }

    /** Who presses twice, or goes back, comes to the plan that was changed once, or to where a file can be sent anew. */
    private Mono<Rendering> gone(Waiting waiting) {
        String gss = waiting.area().gss();
        return imports.isTaken(waiting.area(), waiting.upload())
                .flatMap(taken -> taken
                        ? taken(gss)
                        : Mono.just(page(
                                gss, FormErrors.none().with("file", "workbook.import.gone"), HttpStatus.NOT_FOUND)));
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @PostMapping("/areas/{gss}/plan/import/{upload}/discard")
    Mono<Rendering> discard(@PathVariable String gss, @PathVariable String upload, Viewer viewer) {
        Waiting waiting = new Waiting(new AreaCode(gss), upload, viewer);
        return imports.discard(viewer, waiting.area(), upload)
                .then(Mono.just(SeeOther.at("/areas/" + gss + "/plan?done=workbook.discarded")))
                .onErrorResume(NotFound.class, gone -> gone(waiting));
    }

    private Mono<Rendering> decide(Waiting waiting, MultiValueMap<String, String> typed) {
        ImportChoices choices = new ImportChoices(typed::getFirst);
        return imports.look(waiting.viewer(), waiting.area(), waiting.upload()).flatMap(proposal -> {
            FormErrors errors = choices.errors(proposal);
            return errors.any()
                    ? Mono.just(preview(waiting, proposal, choices, errors, HttpStatus.UNPROCESSABLE_CONTENT))
                    : take(waiting, version(typed), choices);
        });
    }

    private Mono<Rendering> take(Waiting waiting, int version, ImportChoices choices) {
        return imports.confirm(waiting.viewer(), waiting.area(), waiting.upload(), version, choices::amendments)
                .flatMap(plan -> taken(waiting.area().gss()))
                .onErrorResume(
                        ChangedMeanwhile.class,
                        moved -> look(
                                waiting,
                                choices,
                                FormErrors.none().with("summary", "workbook.import.moved"),
                                HttpStatus.CONFLICT));
    }

    private Mono<Rendering> look(Waiting waiting, ImportChoices choices, FormErrors errors, HttpStatus status) {
        return imports.look(waiting.viewer(), waiting.area(), waiting.upload())
                .publishOn(Schedulers.boundedElastic())
                .map(proposal -> preview(waiting, proposal, choices, errors, status));
    }

    private Rendering preview(
            Waiting waiting, Proposal proposal, ImportChoices choices, FormErrors errors, HttpStatus status) {
        return Rendering.view("workbook/preview")
                .modelAttribute("page", PreviewPage.of(waiting.address(), proposal, choices, errors, words))
                .status(status)
                .build();
    }

    private static Rendering page(String gss, FormErrors errors, HttpStatus status) {
        return Rendering.view("workbook/import")
                .modelAttribute("page", ImportPage.of(gss, errors))
                .status(status)
                .build();
    }

    private static Mono<Rendering> taken(String gss) {
        return Mono.just(SeeOther.at("/areas/" + gss + "/plan?done=plan.amended"));
    }

    private static int version(MultiValueMap<String, String> typed) {
        String version = typed.getFirst("version");
        return version != null && version.matches("[0-9]{1,8}") ? Integer.parseInt(version) : -1;
    }

    private static Mono<byte[]> file(MultiValueMap<String, Part> parts) {
        Part sent = parts.getFirst("file");
        return sent == null
                ? Mono.just(new byte[0])
                : DataBufferUtils.join(sent.content()).map(ImportPages::bytes).defaultIfEmpty(new byte[0]);
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    /** A workbook that waits for its sender's yes. */
    private record Waiting(AreaCode area, String upload, Viewer viewer) {

        String address() {
            return "/areas/" + area + "/plan/import/" + upload;
        }
    }
}
