package tandem.questionnaire;

/** A questionnaire and its published version: {@code principles/1}. */
public record QuestionnaireId(String name, int version) {

    public QuestionnaireId {
        if (!name.matches("[a-z][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException(
                    "A questionnaire's id is lower-case letters, digits and hyphens, but was " + name);
        }
        if (version < 1) {
            throw new IllegalArgumentException("A questionnaire's version is 1 or more, but was " + version);
        }
    }

    public static QuestionnaireId of(String text) {
        int slash = text.indexOf('/');
        return new QuestionnaireId(text.substring(0, slash), Integer.parseInt(text.substring(slash + 1)));
    }

    @Override
    public String toString() {
        return name + "/" + version;
    }
}
