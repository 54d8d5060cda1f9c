package tandem.questionnaire;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tandem.NotFound;
import tandem.yaml.BrokenFile;
import tandem.yaml.DataFiles;

/** The questionnaires of one folder, all read and checked when this is made. */
@Component
public final class QuestionnaireFolder implements Questionnaires {

    private static final DataFiles FILES = new DataFiles("questionnaires", "questionnaire", QuestionnaireReader.GUIDE);
    private static final Comparator<Questionnaire> BY_NAME_NEWEST_FIRST = Comparator.comparing(
                    (Questionnaire each) -> each.id().name())
            .thenComparing(each -> each.id().version(), Comparator.reverseOrder());

    private final Map<QuestionnaireId, QuestionnaireFile> files = new LinkedHashMap<>();

    /**
     * Reads the folder that is named; if none is, {@code questionnaires} in the working directory; if there is none,
     * the copies that are packaged with Tandem.
     *
     * @throws BrokenFile naming the first file that is not as it must be
     */
    @Autowired
    public QuestionnaireFolder(@Value("${tandem.questionnaires:}") String folder) {
        this(folder.isBlank() ? usual() : some(Path.of(folder)));
    }

    private QuestionnaireFolder(List<Resource> resources) {
        resources.stream().map(QuestionnaireFile::read).forEach(this::add);
    }

    /** The copies that are packaged with Tandem. */
    public static QuestionnaireFolder packaged() {
        return new QuestionnaireFolder(FILES.packaged(""));
    }

    private void add(QuestionnaireFile file) {
        QuestionnaireId id = file.questionnaire().id();
        QuestionnaireFile earlier = files.putIfAbsent(id, file);
        if (earlier != null) {
            throw new BrokenFile(
                    file.name() + ": " + id.name() + " version " + id.version() + " stands in " + earlier.name()
                            + " too; each version may stand in one file only",
                    QuestionnaireReader.GUIDE);
        }
    }

    @Override
    public Questionnaire get(QuestionnaireId id) {
        return find(id).orElseThrow(() -> new NotFound("Questionnaire", id));
    }

    @Override
    public Optional<Questionnaire> find(QuestionnaireId id) {
        return Optional.ofNullable(files.get(id)).map(QuestionnaireFile::questionnaire);
    }

    @Override
    public List<Questionnaire> list() {
        return files.values().stream()
                .map(QuestionnaireFile::questionnaire)
                .sorted(BY_NAME_NEWEST_FIRST)
                .toList();
    }

    @Override
    public Questionnaire read(String source) {
        return QuestionnaireReader.read("the text of a questionnaire", source);
    }

    List<QuestionnaireFile> files() {
        return List.copyOf(files.values());
    }

    private static List<Resource> usual() {
        return FILES.usual().map(QuestionnaireFolder::some).orElseGet(() -> FILES.packaged(""));
    }

    private static List<Resource> some(Path folder) {
        List<Resource> files = FILES.in(folder);
        if (files.isEmpty()) {
            throw new BrokenFile(
                    "The folder " + folder.toAbsolutePath() + " has no file that ends in .yaml, at least 1 is needed",
                    QuestionnaireReader.GUIDE);
        }
        return files;
    }
}
