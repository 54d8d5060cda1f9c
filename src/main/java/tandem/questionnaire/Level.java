package tandem.questionnaire;

/** What one step looks like in practice: a short label and one sentence that describes it. */
public record Level(Step step, String label, String description) {}
