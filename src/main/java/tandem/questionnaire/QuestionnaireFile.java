package tandem.questionnaire;

import org.springframework.core.io.Resource;
import tandem.yaml.YamlFile;

/** A file, the questionnaire it holds and what it is called in messages. */
record QuestionnaireFile(String name, Questionnaire questionnaire) {

    /**
     * Reads and checks a file.
     *
     * @throws tandem.yaml.BrokenFile if it cannot be read, is not UTF-8, or is not a questionnaire
     */
    static QuestionnaireFile read(Resource resource) {
        String name = String.valueOf(resource.getFilename());
        YamlFile file = YamlFile.read(name, resource, QuestionnaireReader.GUIDE);
        return new QuestionnaireFile(name, QuestionnaireReader.read(name, file.text()));
    }
}
