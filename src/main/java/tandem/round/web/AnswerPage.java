package tandem.round.web;

import java.util.List;
import tandem.site.web.FormErrors;

/**
 * One part to answer.
 *
 * @param step where this page is on the way, from 1
 * @param returnLink the participant's own link, to come back with later
 */
record AnswerPage(
        String title,
        String lead,
        String base,
        String action,
        String back,
        int step,
        int steps,
        List<QuestionGroup> groups,
        String returnLink,
        FormErrors errors) {

    AnswerPage {
        groups = List.copyOf(groups);
    }
}
