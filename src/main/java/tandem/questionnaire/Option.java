package tandem.questionnaire;

/** Something that can be named or ticked: a relationship type, a quality, a scale, a barrier. */
public record Option(String id, String label, String description) {}
