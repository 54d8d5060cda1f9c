package tandem.questionnaire;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tandem.yaml.BrokenFile;
import tandem.yaml.Entry;
import tandem.yaml.Ids;
import tandem.yaml.Shape;
import tandem.yaml.YamlFile;

/** Reads a questionnaire from the text of its file, and says what is wrong with it in words that its author can act on. */
public final class QuestionnaireReader {

    private static final Shape FILE =
            Shape.of("questionnaire", "id", "version", "title", "summary", "minutes", "sections");
    static final String GUIDE = "questionnaires/README.md";

    private static final int MOST_MINUTES = 240;

    private enum Kind {
        RATINGS,
        BARRIERS,
        RELATIONSHIPS
    }

    private final Ids ids = new Ids();
    private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    private final YamlFile file;

    private QuestionnaireReader(YamlFile file) {
        this.file = file;
    }

    /**
     * The questionnaire that a text holds.
     *
     * @param file the name of the file, for messages
     * @throws BrokenFile naming file, line, id, what was found and what is allowed
     */
    public static Questionnaire read(String file, String text) {
        return new QuestionnaireReader(new YamlFile(file, text, GUIDE)).read();
    }

    private Questionnaire read() {
        Entry root = Entry.of(file).shaped(FILE);
        QuestionnaireId id =
                new QuestionnaireId(root.id(ids, "questionnaire"), root.whole("version", 1, Integer.MAX_VALUE));
        return new Questionnaire(
                id,
                root.text("title"),
                root.text("summary"),
                root.whole("minutes", 1, MOST_MINUTES),
                sections(root),
                file.text());
    }

    private List<Section> sections(Entry root) {
        return root.some("sections", "section").stream().map(this::section).toList();
    }

    private Section section(Entry entry) {
        Kind kind = kind(entry);
        if (!kinds.add(kind)) {
            throw entry.fault("kind", "there are two sections of the kind " + entry.text("kind") + ", one is allowed");
        }
        return switch (kind) {
            case RATINGS -> new RatingsReader(ids).read(entry);
            case BARRIERS -> new OptionsReader(ids).barriers(entry);
            case RELATIONSHIPS -> new RelationshipsReader(ids).read(entry);
        };
    }

    private static Kind kind(Entry entry) {
        return switch (entry.text("kind")) {
            case "ratings" -> Kind.RATINGS;
            case "barriers" -> Kind.BARRIERS;
            case "relationships" -> Kind.RELATIONSHIPS;
            default ->
                throw entry.fault(
                        "kind",
                        "\"kind\" must be ratings, barriers or relationships, but was \"" + entry.text("kind") + "\"");
        };
    }
}
