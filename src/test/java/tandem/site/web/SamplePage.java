package tandem.site.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A page with every field, for the tests of the fragments. */
record SamplePage(
        String title,
        Map<String, String> values,
        TypedDate due,
        List<Choice> steps,
        List<String> scales,
        List<SummaryRow> rows,
        FormErrors errors) {

    static SamplePage filled() {
        return new SamplePage(
                "A sample of everything",
                Map.of("name", "Vision <Board>", "email", "amira@example.org", "step", "4", "why", "Two\nlines"),
                TypedDate.of(LocalDate.of(2026, 3, 1)),
                List.of(
                        new Choice("1", "Mostly transactional", "The contract is all there is."),
                        new Choice("2", "More transactional than strategic", ""),
                        new Choice("3", "As much of one as of the other", ""),
                        new Choice("4", "More strategic than transactional", ""),
                        new Choice("5", "Mostly strategic", "Goals are set together.")),
                List.of("2", "3"),
                List.of(
                        new SummaryRow("Council lead", "Director of Public Health", "/sample/change"),
                        SummaryRow.of("Status", "Not started")),
                FormErrors.none());
    }

    static SamplePage wrong() {
        SamplePage filled = filled();
        return new SamplePage(
                filled.title,
                filled.values,
                new TypedDate("31", "2", "2026"),
                filled.steps,
                filled.scales,
                filled.rows,
                FormErrors.none()
                        .with("name", "site.test.problem", "Derby’s <i>")
                        .with("step", "site.test.problem", "x")
                        .with("scales", "site.test.problem", "x")
                        .with("due", "site.test.problem", "x")
                        .with("agree", "site.test.problem", "x"));
    }
}
