package tandem.area.web;

import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.access.Role;
import tandem.access.Viewer;
import tandem.access.web.OpenTo;
import tandem.area.Directory;
import tandem.area.Organisation;
import tandem.area.Organisations;
import tandem.area.PastedOrganisations;
import tandem.area.PastedOrganisations.Entry;
import tandem.site.web.FormErrors;
import tandem.site.web.SeeOther;

/** Many organisations at once: paste, look at what was read, save. */
@Controller
class OrganisationPaste {

    private final Organisations organisations;
    private final Directory directory;
    private final Phrases phrases;

    OrganisationPaste(Organisations organisations, Directory directory, Phrases phrases) {
        this.organisations = organisations;
        this.directory = directory;
        this.phrases = phrases;
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @GetMapping("/areas/{gss}/organisations/paste")
    Rendering paste(@PathVariable String gss) {
        return page(gss, "", FormErrors.none());
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @PostMapping("/areas/{gss}/organisations/paste")
    Mono<Rendering> look(@PathVariable String gss, @ModelAttribute PasteForm form) {
        return form.again()
                ? Mono.just(page(gss, form.lines(), FormErrors.none()))
                : read(gss, form, read -> Mono.just(preview(gss, form, read).rendering()));
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @PostMapping("/areas/{gss}/organisations/paste/save")
    Mono<Rendering> save(@PathVariable String gss, @ModelAttribute PasteForm form, Viewer viewer) {
        return read(
                gss,
                form,
                read -> directory
                        .addAll(viewer, wanted(read, form))
                        .then(Mono.just(SeeOther.at(list(gss) + "?done=area.organisations-pasted"))));
    }

    private Mono<Rendering> read(String gss, PasteForm form, Function<PastedOrganisations, Mono<Rendering>> next) {
        FormErrors wrong = PastePage.errors(form.lines());
        if (wrong.any()) {
            return Mono.just(page(gss, form.lines(), wrong));
        }
        AreaCode area = new AreaCode(gss);
        return organisations
                .list(area)
                .collectList()
                .map(known -> PastedOrganisations.read(form.lines(), area, known))
                .flatMap(read -> read.faults().isEmpty()
                        ? next.apply(read)
                        : Mono.just(page(gss, form.lines(), PastePage.errors(read.faults()))));
    }

    private static List<Organisation> wanted(PastedOrganisations read, PasteForm form) {
        return read.entries().stream()
                .filter(entry -> entry.resemblance().isNew(form.takesAnyway(entry.line())))
                .map(Entry::organisation)
                .toList();
    }

    private PastePreview preview(String gss, PasteForm form, PastedOrganisations read) {
        return PastePreview.of(
                phrases.say("area.organisations.preview.title"),
                phrases.say("area.preview.summary", read.entries().size()),
                read.entries().stream().map(this::row).toList(),
                read.entries().stream()
                        .flatMap(
                                entry -> PastePreview.Question.of(
                                        entry.line(), entry.organisation().name(), entry.resemblance(), phrases)
                                        .stream())
                        .toList(),
                list(gss) + "/paste/save",
                list(gss) + "/paste",
                form.lines());
    }

    private PastePreview.Row row(Entry entry) {
        Organisation organisation = entry.organisation();
        return PastePreview.Row.of(
                entry.line(),
                organisation.name(),
                phrases.say(
                        "area.organisations.preview.details",
                        phrases.say("area.kind.short", organisation.kind()),
                        phrases.say("area.size", organisation.size())),
                entry.resemblance(),
                phrases);
    }

    private Rendering page(String gss, String text, FormErrors errors) {
        return PastePage.of("area.organisations.paste", list(gss) + "/paste", list(gss), text, errors, phrases)
                .rendering();
    }

    private static String list(String gss) {
        return "/areas/" + gss + "/organisations";
    }
}
