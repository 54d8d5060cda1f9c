package tandem.questionnaire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.Resource;

/** A file, the questionnaire it holds and what it is called in messages. */
record QuestionnaireFile(String name, Questionnaire questionnaire) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * Reads and checks a file.
     *
     * @throws BrokenQuestionnaire if it cannot be read, is not UTF-8, or is not a questionnaire
     */
    static QuestionnaireFile read(Resource resource) {
        String name = String.valueOf(resource.getFilename());
        return new QuestionnaireFile(name, QuestionnaireReader.read(name, text(name, resource)));
    }

    private static String text(String name, Resource resource) {
        try (InputStream bytes = resource.getInputStream()) {
            byte[] read = bytes.readNBytes(YamlFile.LARGEST + 1);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(read))
                    .toString();
            return (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).replace("\r\n", "\n");
        } catch (CharacterCodingException fault) {
            throw new BrokenQuestionnaire(name + ": the file is not in UTF-8, which is needed; save it again as UTF-8");
        } catch (IOException fault) {
            throw new BrokenQuestionnaire(name + ": the file cannot be read: " + fault.getMessage());
        }
    }
}
