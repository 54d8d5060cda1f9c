package tandem.round.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import tandem.round.AnswerSheet;
import tandem.site.web.FormErrors;

/**
 * The relationships that a participant ticked, by number.
 *
 * @param later whether to go on another time
 */
record KnownForm(Set<String> known, boolean later) {

    KnownForm {
        known = Set.copyOf(known);
    }

    static KnownForm of(MultiValueMap<String, String> sent) {
        return new KnownForm(Set.copyOf(sent.getOrDefault("known", List.of())), sent.containsKey("later"));
    }

    FormErrors errors(AnswerSheet sheet) {
        Set<String> offered = sheet.offered().stream()
                .map(relationship -> Integer.toString(relationship.number()))
                .collect(Collectors.toSet());
        return FormErrors.none().withIf(!offered.containsAll(known), "known", "answer.error.not-offered");
    }

    /** What a form without errors says. */
    Set<Integer> numbers() {
        return known.stream().map(Integer::valueOf).collect(Collectors.toSet());
    }
}
