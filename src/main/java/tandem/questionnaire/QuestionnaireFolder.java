package tandem.questionnaire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tandem.NotFound;

/** The questionnaires of one folder, all read and checked when this is made. */
@Component
public final class QuestionnaireFolder implements Questionnaires {

    private static final String PACKAGED = "classpath*:questionnaires/*.yaml";
    private static final Path USUAL = Path.of("questionnaires");
    private static final Comparator<Questionnaire> BY_NAME_NEWEST_FIRST = Comparator.comparing(
                    (Questionnaire each) -> each.id().name())
            .thenComparing(each -> each.id().version(), Comparator.reverseOrder());

    private final Map<QuestionnaireId, QuestionnaireFile> files = new LinkedHashMap<>();

    /**
     * Reads the folder that is named; if none is, {@code questionnaires} in the working directory; if there is none,
     * the copies that are packaged with Tandem.
     *
     * @throws BrokenQuestionnaire naming the first file that is not as it must be
     */
    @Autowired
    public QuestionnaireFolder(@Value("${tandem.questionnaires:}") String folder) {
        this(folder.isBlank() ? usual() : in(Path.of(folder)));
    }

    private QuestionnaireFolder(List<Resource> resources) {
        resources.stream().map(QuestionnaireFile::read).forEach(this::add);
    }

    /** The copies that are packaged with Tandem. */
    public static QuestionnaireFolder packaged() {
        return new QuestionnaireFolder(packagedFiles());
    }

    private void add(QuestionnaireFile file) {
        QuestionnaireId id = file.questionnaire().id();
        QuestionnaireFile earlier = files.putIfAbsent(id, file);
        if (earlier != null) {
            throw new BrokenQuestionnaire(file.name() + ": " + id.name() + " version " + id.version() + " stands in "
                    + earlier.name() + " too; each version may stand in one file only");
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
        return Files.isDirectory(USUAL) ? in(USUAL) : packagedFiles();
    }

    private static List<Resource> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> yaml = files.filter(QuestionnaireFolder::isYaml).sorted().toList();
            if (yaml.isEmpty()) {
                throw new BrokenQuestionnaire("The folder " + folder.toAbsolutePath()
                        + " has no file that ends in .yaml, at least 1 is needed");
            }
            return yaml.stream().<Resource>map(FileSystemResource::new).toList();
        } catch (IOException fault) {
            throw new BrokenQuestionnaire("The folder of questionnaires cannot be read: " + folder.toAbsolutePath());
        }
    }

    private static boolean isYaml(Path file) {
        String name = file.getFileName().toString();
        if (name.endsWith(".yml")) {
            throw new BrokenQuestionnaire(name + ": the name of a questionnaire's file must end in .yaml, not .yml");
        }
        return name.endsWith(".yaml");
    }

    private static List<Resource> packagedFiles() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources(PACKAGED))
                    .sorted(Comparator.comparing(resource -> String.valueOf(resource.getFilename())))
                    .toList();
        } catch (IOException fault) {
            throw new BrokenQuestionnaire("The packaged questionnaires cannot be read: " + fault.getMessage());
        }
    }
}
