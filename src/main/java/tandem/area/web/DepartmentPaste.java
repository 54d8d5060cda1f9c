package tandem.area.web;

import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.access.Role;
import tandem.access.Viewer;
import tandem.access.web.OpenTo;
import tandem.area.Directory;
import tandem.area.Organisations;
import tandem.area.PastedDepartments;
import tandem.area.PastedDepartments.Entry;
import tandem.site.web.FormErrors;
import tandem.site.web.SeeOther;

/** Many departments at once: paste, look at what was read, save. */
@Controller
class DepartmentPaste {

    private final Organisations organisations;
    private final Directory directory;
    private final Phrases phrases;

    DepartmentPaste(Organisations organisations, Directory directory, Phrases phrases) {
        this.organisations = organisations;
        this.directory = directory;
        this.phrases = phrases;
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @GetMapping("/areas/{gss}/departments/paste")
    Rendering paste(@PathVariable String gss) {
        return page(gss, "", FormErrors.none());
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @PostMapping("/areas/{gss}/departments/paste")
    Mono<Rendering> look(@PathVariable String gss, @ModelAttribute PasteForm form) {
        return form.again()
                ? Mono.just(page(gss, form.lines(), FormErrors.none()))
                : read(gss, form, read -> Mono.just(preview(gss, form, read).rendering()));
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @PostMapping("/areas/{gss}/departments/paste/save")
    Mono<Rendering> save(@PathVariable String gss, @ModelAttribute PasteForm form, Viewer viewer) {
        return read(
                gss,
                form,
                read -> Flux.fromIterable(read.entries())
                        .filter(entry -> entry.resemblance().isNew(form.takesAnyway(entry.line())))
                        .concatMap(entry -> directory.addDepartment(viewer, entry.department(), true))
                        .then(Mono.just(SeeOther.at(list(gss) + "?done=area.departments-pasted"))));
    }

    private Mono<Rendering> read(String gss, PasteForm form, Function<PastedDepartments, Mono<Rendering>> next) {
        FormErrors wrong = PastePage.errors(form.lines());
        if (wrong.any()) {
            return Mono.just(page(gss, form.lines(), wrong));
        }
        AreaCode area = new AreaCode(gss);
        return organisations
                .listDepartments(area)
                .collectList()
                .map(known -> PastedDepartments.read(form.lines(), area, known))
                .flatMap(read -> read.faults().isEmpty()
                        ? next.apply(read)
                        : Mono.just(page(gss, form.lines(), PastePage.errors(read.faults()))));
    }

    private PastePreview preview(String gss, PasteForm form, PastedDepartments read) {
        return PastePreview.of(
                phrases.say("area.departments.preview.title"),
                phrases.say("area.preview.summary", read.entries().size()),
                read.entries().stream().map(this::row).toList(),
                read.entries().stream()
                        .flatMap(
                                entry -> PastePreview.Question.of(
                                        entry.line(), entry.department().name(), entry.resemblance(), phrases)
                                        .stream())
                        .toList(),
                list(gss) + "/paste/save",
                list(gss) + "/paste",
                form.lines());
    }

    private PastePreview.Row row(Entry entry) {
        return PastePreview.Row.of(entry.line(), entry.department().name(), "", entry.resemblance(), phrases);
    }

    private Rendering page(String gss, String text, FormErrors errors) {
        return PastePage.of("area.departments.paste", list(gss) + "/paste", list(gss), text, errors, phrases)
                .rendering();
    }

    private static String list(String gss) {
        return "/areas/" + gss + "/departments";
    }
}
