package tandem.questionnaire;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.yaml.BrokenFile;

/**
 * Publishes what the folder holds before the first page can be asked for. A published version never changes: other
 * content under the same id and version stops the start.
 */
@Component
class Publication implements SmartLifecycle {

    private static final int BEFORE_THE_WEB_SERVER = 0;

    private final QuestionnaireFolder folder;
    private final PublishedQuestionnaires published;
    private volatile boolean running;

    Publication(QuestionnaireFolder folder, PublishedQuestionnaires published) {
        this.folder = folder;
        this.published = published;
    }

    /** Waits for the store: a start has nobody to come back to later, and nothing else may begin before it is known. */
    @Override
    public void start() {
        publishAll().block();
        running = true;
    }

    Mono<Void> publishAll() {
        return Flux.fromIterable(folder.files()).concatMap(this::publish).then();
    }

    private Mono<String> publish(QuestionnaireFile file) {
        Questionnaire questionnaire = file.questionnaire();
        return published.publish(questionnaire.id(), questionnaire.source()).doOnNext(kept -> refuseOther(file, kept));
    }

    private static void refuseOther(QuestionnaireFile file, String kept) {
        Questionnaire questionnaire = file.questionnaire();
        if (!kept.stripTrailing().equals(questionnaire.source().stripTrailing())) {
            QuestionnaireId id = questionnaire.id();
            throw new BrokenFile(
                    "%s, line %d: version %d of \"%s\" was published with other content; a published"
                                    .formatted(
                                            file.name(),
                                            firstDifference(kept, questionnaire.source()),
                                            id.version(),
                                            id.name())
                            + " version never changes. Raise its version, or put the published text back",
                    QuestionnaireReader.GUIDE);
        }
    }

    private static int firstDifference(String kept, String text) {
        List<String> before = kept.lines().toList();
        List<String> now = text.lines().toList();
        int shorter = Math.min(before.size(), now.size());
        return 1
                + IntStream.range(0, shorter)
                        .filter(line -> !before.get(line).equals(now.get(line)))
                        .findFirst()
                        .orElse(shorter);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_WEB_SERVER;
    }
}
