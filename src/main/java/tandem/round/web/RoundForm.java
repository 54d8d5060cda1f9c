package tandem.round.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.area.web.Typed;
import tandem.questionnaire.QuestionnaireId;
import tandem.round.Mode;
import tandem.round.Promise;
import tandem.round.Proposal;
import tandem.round.Terms;
import tandem.site.web.FormErrors;
import tandem.site.web.TypedDate;

/**
 * What was typed about a round.
 *
 * @param name in addresses, proposed by us
 * @param seen the mark of the proposal that is changed
 */
record RoundForm(
        String name,
        String seen,
        String title,
        List<String> questionnaires,
        String length,
        String mode,
        String promise,
        String threshold,
        String vcsResults,
        TypedDate opensOn,
        TypedDate closesOn) {

    static final String FULL = "full";
    static final String SHORT = "short";
    static final String VCS_ALONE = "vcs";
    static final String BOTH_SIDES = "both";
    private static final int LONGEST_TITLE = 80;

    RoundForm(
            @Nullable String name,
            @Nullable String seen,
            @Nullable String title,
            @Nullable List<String> questionnaires,
            @Nullable String length,
            @Nullable String mode,
            @Nullable String promise,
            @Nullable String threshold,
            @Nullable String vcsResults,
            @Nullable TypedDate opensOn,
            @Nullable TypedDate closesOn) {
        this.name = Typed.line(name);
        this.seen = Typed.line(seen);
        this.title = Typed.line(title);
        this.questionnaires = Typed.ticked(questionnaires);
        this.length = Typed.line(length);
        this.mode = Typed.line(mode);
        this.promise = Typed.line(promise);
        this.threshold = Typed.line(threshold);
        this.vcsResults = Typed.line(vcsResults);
        this.opensOn = opensOn == null ? TypedDate.empty() : opensOn;
        this.closesOn = closesOn == null ? TypedDate.empty() : closesOn;
    }

    static RoundForm of(String name, Proposal proposal) {
        return new RoundForm(
                name,
                proposal.mark(),
                proposal.title(),
                proposal.questionnaires().stream()
                        .map(QuestionnaireId::toString)
                        .toList(),
                proposal.shortForm() ? SHORT : FULL,
                proposal.terms().mode().name(),
                proposal.terms().promise().name(),
                String.valueOf(proposal.terms().threshold()),
                proposal.terms().showVcsRelationshipsToCouncil() ? BOTH_SIDES : VCS_ALONE,
                TypedDate.of(proposal.opensOn()),
                TypedDate.of(proposal.closesOn()));
    }

    RoundForm named(String other) {
        return new RoundForm(
                other, seen, title, questionnaires, length, mode, promise, threshold, vcsResults, opensOn, closesOn);
    }

    FormErrors errors(List<String> known, LocalDate today) {
        return FormErrors.none()
                .withIf(title.isEmpty(), "title", "round.form.title.missing")
                .withIf(title.length() > LONGEST_TITLE, "title", "round.form.title.long", LONGEST_TITLE)
                .withIf(
                        questionnaires.isEmpty() || !known.containsAll(questionnaires),
                        "questionnaires",
                        "round.form.questionnaires.missing")
                .withIf(!isOneOf(Mode.values(), mode), "mode", "round.form.mode.missing")
                .withIf(!isOneOf(Promise.values(), promise), "promise", "round.form.promise.missing")
                .withIf(isNoThreshold(), "threshold", "round.threshold.out-of-range", threshold, 3, 10)
                .withIf(opensOn.date().isEmpty(), "opensOn", "round.form.opens.missing")
                .withIf(closesOn.date().isEmpty(), "closesOn", "round.form.closes.missing")
                .withIf(isBefore(closesOn, opensOn), "closesOn", "round.dates.end-before-start")
                .withIf(
                        closesOn.date().filter(day -> day.isBefore(today)).isPresent(),
                        "closesOn",
                        "round.form.date.past");
    }

    /** A number that is no threshold is a mistake to point out; nothing, or no number at all, is read as 5. */
    private boolean isNoThreshold() {
        return threshold.matches("-?[0-9]{1,9}") && Terms.thresholdIn(threshold) != Integer.parseInt(threshold);
    }

    private static boolean isBefore(TypedDate one, TypedDate other) {
        return one.date().flatMap(day -> other.date().filter(day::isBefore)).isPresent();
    }

    private static boolean isOneOf(Enum<?>[] all, String name) {
        return Arrays.stream(all).anyMatch(each -> each.name().equals(name));
    }

    /** What a form without errors proposes. */
    Proposal proposal() {
        return new Proposal(
                title,
                new Terms(
                        Mode.valueOf(mode),
                        Promise.valueOf(promise),
                        Terms.thresholdIn(threshold),
                        vcsResults.equals(BOTH_SIDES)),
                questionnaires.stream().map(QuestionnaireId::of).toList(),
                length.equals(SHORT),
                opensOn.date().orElseThrow(),
                closesOn.date().orElseThrow());
    }
}
