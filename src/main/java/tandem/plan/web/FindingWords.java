package tandem.plan.web;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import tandem.plan.Finding;
import tandem.plan.Finding.Said;
import tandem.plan.Reason;
import tandem.questionnaire.Axis;
import tandem.results.BothSides;
import tandem.results.Figure;
import tandem.results.GapWords;
import tandem.results.Named;
import tandem.results.NamedByBoth;

/** A finding as the sentence that an action carries along: differences are told from the VCS's side of the step. */
@Component
class FindingWords {

    private final PlanWords words;
    private final GapWords gaps;

    FindingWords(PlanWords words, MessageSource messages) {
        this.words = words;
        this.gaps = new GapWords(new MessageSourceAccessor(messages, Locale.UK));
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
                .orElseGet(() -> gap(what, subject, places, gaps.on(axis, places)));
    }

    private String rated(String subject, BothSides places) {
        return unknown(places)
                .map(key -> words.say(key, subject))
                .orElseGet(() -> gap(subject, subject, places, gaps.rated(places)));
    }

    private String gap(String what, String subject, BothSides places, String inWords) {
        return GapWords.isClose(places).orElse(true)
                ? words.say("finding.close", what)
                : words.say("finding.gap", subject, inWords);
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
}
