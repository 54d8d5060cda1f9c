package tandem.round.web;

import java.util.List;

/**
 * Questions that belong together under a heading, with what helps to answer them. An empty text is none.
 *
 * @param example the report's example, with its place and source
 */
record QuestionGroup(String heading, String intro, String guidance, String example, List<Question> questions) {

    QuestionGroup {
        questions = List.copyOf(questions);
    }
}
