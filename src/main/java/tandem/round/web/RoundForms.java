package tandem.round.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.Days;
import tandem.Rejected;
import tandem.Side;
import tandem.access.Role;
import tandem.access.Viewer;
import tandem.access.web.OpenTo;
import tandem.area.web.Phrases;
import tandem.questionnaire.Questionnaire;
import tandem.questionnaire.Questionnaires;
import tandem.round.Affiliations;
import tandem.round.Preparation;
import tandem.round.Round;
import tandem.round.RoundId;
import tandem.round.Rounds;
import tandem.site.web.FormErrors;
import tandem.site.web.TypedDate;

/** Preparing a round, and changing what it proposes. */
@Controller
class RoundForms {

    private static final int DAYS_TO_PREPARE = 14;
    private static final int DAYS_TO_ANSWER = 28;

    private final Rounds rounds;
    private final Preparation preparation;
    private final Affiliations affiliations;
    private final Questionnaires questionnaires;
    private final Phrases phrases;
    private final Clock clock;

    RoundForms(
            Rounds rounds,
            Preparation preparation,
            Affiliations affiliations,
            Questionnaires questionnaires,
            Phrases phrases,
            Clock clock) {
        this.rounds = rounds;
        this.preparation = preparation;
        this.affiliations = affiliations;
        this.questionnaires = questionnaires;
        this.phrases = phrases;
        this.clock = clock;
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @GetMapping("/areas/{gss}/rounds/new")
    Mono<Rendering> blank(@PathVariable String gss) {
        AreaCode area = new AreaCode(gss);
        return Mono.zip(preparation.nextId(area, today().getYear()), vcsOrganisations(area))
                .flatMap(found -> page(newPlace(area), blank(found.getT1(), found.getT2()), FormErrors.none(), area));
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @PostMapping("/areas/{gss}/rounds")
    Mono<Rendering> begin(@PathVariable String gss, @ModelAttribute RoundForm form, Viewer viewer) {
        AreaCode area = new AreaCode(gss);
        FormErrors errors = form.errors(known(), today());
        if (errors.any()) {
            return page(newPlace(area), form, errors, area);
        }
        return preparation
                .begin(viewer, RoundId.at(gss, form.name()), form.proposal())
                .map(round -> Redirect.to(round.id(), "", "prepared"))
                .onErrorResume(
                        Rejected.class,
                        why -> preparation
                                .nextId(area, today().getYear())
                                .flatMap(free -> page(
                                        newPlace(area),
                                        why.key().equals("round.exists") ? form.named(free.name()) : form,
                                        errors(why),
                                        area)));
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @GetMapping("/areas/{gss}/rounds/{round}/terms")
    Mono<Rendering> terms(@PathVariable String gss, @PathVariable String round) {
        RoundId id = RoundId.at(gss, round);
        return rounds.get(id)
                .filter(found -> found.state() == Round.State.PREPARING)
                .switchIfEmpty(Mono.error(new Rejected("round.change.not-preparing")))
                .flatMap(found ->
                        page(place(id), RoundForm.of(id.name(), found.proposal()), FormErrors.none(), id.area()));
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @PostMapping("/areas/{gss}/rounds/{round}/terms")
    Mono<Rendering> change(
            @PathVariable String gss, @PathVariable String round, @ModelAttribute RoundForm form, Viewer viewer) {
        RoundId id = RoundId.at(gss, round);
        FormErrors errors = form.errors(known(), today());
        if (errors.any()) {
            return rounds.get(id).flatMap(found -> page(place(id), form, errors, id.area()));
        }
        return preparation
                .change(viewer, id, form.seen(), form.proposal())
                .map(changed -> Redirect.to(id, "", "changed"))
                .onErrorResume(Rejected.class, why -> page(place(id), form, errors(why), id.area()));
    }

    private RoundForm blank(RoundId id, int organisations) {
        LocalDate opensOn = today().plusDays(DAYS_TO_PREPARE);
        return new RoundForm(
                id.name(),
                "",
                "",
                newest().stream().map(each -> each.id().toString()).toList(),
                RoundForm.FULL,
                "",
                "ANONYMOUS",
                String.valueOf(tandem.round.Terms.thresholdFor(organisations)),
                RoundForm.VCS_ALONE,
                TypedDate.of(opensOn),
                TypedDate.of(opensOn.plusDays(DAYS_TO_ANSWER)));
    }

    private Mono<Rendering> page(RoundFormPage.Place place, RoundForm form, FormErrors errors, AreaCode area) {
        return vcsOrganisations(area)
                .map(organisations -> Rendering.view("round/form")
                        .modelAttribute(
                                "page", RoundFormPage.of(place, form, errors, offered(form), organisations, phrases))
                        .status(errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                        .build());
    }

    private Mono<Integer> vcsOrganisations(AreaCode area) {
        return affiliations.list(area, Side.VCS).count().map(Long::intValue);
    }

    /** The newest version of each questionnaire, and those that the round proposes already. */
    private List<Questionnaire> offered(RoundForm form) {
        return questionnaires.list().stream()
                .filter(each -> newest().contains(each)
                        || form.questionnaires().contains(each.id().toString()))
                .toList();
    }

    private List<Questionnaire> newest() {
        Set<String> seen = new TreeSet<>();
        return questionnaires.list().stream()
                .filter(each -> seen.add(each.id().name()))
                .toList();
    }

    private List<String> known() {
        return questionnaires.list().stream().map(each -> each.id().toString()).toList();
    }

    private LocalDate today() {
        return Days.today(clock);
    }

    private static FormErrors errors(Rejected why) {
        boolean aboutQuestions =
                Stream.of("questionnaire.", "round.questionnaires.").anyMatch(why.key()::startsWith);
        return FormErrors.none()
                .with(
                        aboutQuestions ? "questionnaires" : "title",
                        why.key(),
                        why.arguments().toArray());
    }

    private static RoundFormPage.Place newPlace(AreaCode area) {
        String list = "/areas/" + area + "/rounds";
        return new RoundFormPage.Place(list, list, false);
    }

    private static RoundFormPage.Place place(RoundId id) {
        return new RoundFormPage.Place(id.path(), id.path() + "/terms", true);
    }
}
