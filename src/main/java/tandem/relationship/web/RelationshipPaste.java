package tandem.relationship.web;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
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
import tandem.area.web.PasteForm;
import tandem.area.web.PastePage;
import tandem.area.web.PastePreview;
import tandem.area.web.Phrases;
import tandem.relationship.Known;
import tandem.relationship.PastedRelationships;
import tandem.relationship.PastedRelationships.Entry;
import tandem.relationship.Register;
import tandem.relationship.Relationship;
import tandem.relationship.Vocabulary;
import tandem.site.web.FormErrors;
import tandem.site.web.SeeOther;

/** Many relationships at once: paste, look at what was read, save. */
@Controller
class RelationshipPaste {

    private final Register register;
    private final Vocabulary vocabulary;
    private final Phrases phrases;

    RelationshipPaste(Register register, Vocabulary vocabulary, Phrases phrases) {
        this.register = register;
        this.vocabulary = vocabulary;
        this.phrases = phrases;
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @GetMapping("/areas/{gss}/relationships/paste")
    Rendering paste(@PathVariable String gss) {
        return page(gss, "", FormErrors.none());
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @PostMapping("/areas/{gss}/relationships/paste")
    Mono<Rendering> look(@PathVariable String gss, @ModelAttribute PasteForm form) {
        return form.again()
                ? Mono.just(page(gss, form.lines(), FormErrors.none()))
                : read(
                        gss,
                        form,
                        (known, read) ->
                                Mono.just(preview(gss, form, known, read).rendering()));
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @PostMapping("/areas/{gss}/relationships/paste/save")
    Mono<Rendering> save(@PathVariable String gss, @ModelAttribute PasteForm form, Viewer viewer) {
        return read(
                gss,
                form,
                (known, read) -> register.addAll(viewer, wanted(read, form), form.key())
                        .then(Mono.just(SeeOther.at(list(gss) + "?done=relationship.pasted"))));
    }

    private Mono<Rendering> read(
            String gss, PasteForm form, BiFunction<Known, PastedRelationships, Mono<Rendering>> next) {
        FormErrors wrong = PastePage.errors(form.lines());
        if (wrong.any()) {
            return Mono.just(page(gss, form.lines(), wrong));
        }
        AreaCode area = new AreaCode(gss);
        return register.known(area).flatMap(known -> {
            PastedRelationships read = PastedRelationships.read(form.lines(), area, known);
            return read.faults().isEmpty()
                    ? next.apply(known, read)
                    : Mono.just(page(gss, form.lines(), PastePage.errors(read.faults())));
        });
    }

    private static List<Entry> wanted(PastedRelationships read, PasteForm form) {
        return read.entries().stream()
                .filter(entry -> entry.resemblance().isNew(form.takesAnyway(entry.line())))
                .toList();
    }

    private PastePreview preview(String gss, PasteForm form, Known known, PastedRelationships read) {
        return PastePreview.of(
                phrases.say("relationship.preview.title"),
                phrases.say("area.preview.summary", read.entries().size()),
                read.entries().stream().map(entry -> row(entry, known)).toList(),
                read.entries().stream()
                        .flatMap(
                                entry -> PastePreview.Question.of(
                                        entry.line(), entry.relationship().name(), entry.resemblance(), phrases)
                                        .stream())
                        .toList(),
                list(gss) + "/paste/save",
                list(gss) + "/paste",
                form.lines());
    }

    private PastePreview.Row row(Entry entry, Known known) {
        Relationship relationship = entry.relationship();
        String types = relationship.types().stream().map(vocabulary::typeLabel).collect(Collectors.joining(" + "));
        String parties = String.join(", ", known.partiesOf(relationship));
        String readAs = entry.readAs().stream()
                .map(guess -> phrases.say("relationship.preview.read-as", guess.written(), guess.name()))
                .collect(Collectors.joining(" "));
        return PastePreview.Row.of(
                entry.line(),
                relationship.name(),
                phrases.say("relationship.preview.details", types, parties, readAs)
                        .strip(),
                entry.resemblance(),
                phrases);
    }

    private Rendering page(String gss, String text, FormErrors errors) {
        return PastePage.of("relationship.paste", list(gss) + "/paste", list(gss), text, errors, phrases)
                .rendering();
    }

    private static String list(String gss) {
        return "/areas/" + gss + "/relationships";
    }
}
