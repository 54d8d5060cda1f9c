package tandem.plan.web;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tandem.plan.Finding;
import tandem.plan.Finding.Said;
import tandem.plan.Reason;
import tandem.questionnaire.Axis;
import tandem.results.BothSides;
import tandem.results.Figure;
import tandem.results.Named;
import tandem.results.NamedByBoth;

/** A finding as the sentence that an action carries along: differences are told from the VCS's side of the step. */
@Component
class FindingWords {

    private static final int HALVES_A_STEP = 2;

    private final PlanWords words;

    FindingWords(PlanWords words) {
        this.words = words;
    }

    Reason reason(Finding finding) {
        return finding.reason(sentence(finding));
    }

    String sentence(Finding finding) {
        String subject = finding.subject().isEmpty() ? words.say("finding.whole") : finding.subject();
        Said said = finding.said();
        if (said instanceof Said.OnAxis on) {
            return onAxis(subject, on.axis(), on.places());
        }
        if (said instanceof Said.Rated rated) {
            return rated(subject, rated.places());
        }
        return said instanceof Said.Ticked ticked
                ? ticked(subject, ticked.named())
                : words.say("finding.about", subject);
    }

    private String onAxis(String subject, Axis axis, BothSides places) {
        String what = words.say("finding.on-axis", subject, axis.name());
        return unknown(places)
                .map(key -> words.say(key, what))
                .orElseGet(() -> gap(what, subject, places, axis.low(), axis.high()));
    }

    private String gap(String what, String subject, BothSides places, String low, String high) {
        int gap = places.gapInHalves().orElseThrow();
        return Math.abs(gap) < HALVES_A_STEP
                ? words.say("finding.close", what)
                : words.say("finding.gap", subject, steps(Math.abs(gap)), gap > 0 ? low : high);
    }

    private String rated(String subject, BothSides places) {
        Optional<String> unknown = unknown(places);
        if (unknown.isPresent()) {
            return words.say(unknown.orElseThrow(), subject);
        }
        int gap = places.gapInHalves().orElseThrow();
        if (Math.abs(gap) < HALVES_A_STEP) {
            return words.say("finding.close", subject);
        }
        return words.say(gap > 0 ? "finding.lower" : "finding.higher", subject, steps(Math.abs(gap)));
    }

    private String ticked(String subject, NamedByBoth named) {
        boolean council = named.council() == Named.BY_HALF_OR_MORE;
        boolean vcs = named.vcs() == Named.BY_HALF_OR_MORE;
        if (council && vcs) {
            return words.say("finding.named.both", subject);
        }
        if (council || vcs) {
            return words.say(council ? "finding.named.council" : "finding.named.vcs", subject);
        }
        return words.say("finding.about", subject);
    }

    /** The words for a finding in which one side's figure is missing. */
    private static Optional<String> unknown(BothSides places) {
        if (places.gapInHalves().isPresent()) {
            return Optional.empty();
        }
        boolean notKnown = Stream.of(places.council(), places.vcs())
                .allMatch(
                        figure -> figure.status() == Figure.Status.SHOWN || figure.status() == Figure.Status.NOT_KNOWN);
        return Optional.of(notKnown ? "finding.not-known" : "finding.withheld");
    }

    private String steps(int halves) {
        return words.say("steps", halves / (double) HALVES_A_STEP);
    }
}
