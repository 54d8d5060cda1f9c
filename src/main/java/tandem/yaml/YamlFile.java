package tandem.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.springframework.core.io.Resource;

/**
 * The text of one file, taken apart into nodes that know their lines.
 *
 * @param name what it is called in messages
 * @param guide the file that explains what such a file must be like
 */
public record YamlFile(String name, String text, String guide) {

    /** In bytes: ten times the largest questionnaire that we know of. */
    public static final int LARGEST = 1024 * 1024;

    /** How often a file may repeat a part of itself by an alias; more is a mistake or an attack. */
    static final int MOST_ALIASES = 500;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String COLON = " (text that has a colon in it needs quotes)";

    /**
     * Reads a file.
     *
     * @throws BrokenFile if it cannot be read, or is not UTF-8
     */
    public static YamlFile read(String name, Resource resource, String guide) {
        try (InputStream bytes = resource.getInputStream()) {
            byte[] read = bytes.readNBytes(LARGEST + 1);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(read))
                    .toString();
            return new YamlFile(
                    name, (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).replace("\r\n", "\n"), guide);
        } catch (CharacterCodingException fault) {
            throw new BrokenFile(name + ": the file is not in UTF-8, which is needed; save it again as UTF-8", guide);
        } catch (IOException fault) {
            throw new BrokenFile(name + ": the file cannot be read: " + fault.getMessage(), guide);
        }
    }

    /** Whether it says nothing: it is empty, or holds only notes for the next person. */
    public boolean saysNothing() {
        return text.lines().map(String::strip).allMatch(line -> line.isEmpty() || line.startsWith("#"));
    }

    Node root() {
        refuseTooLarge();
        refuseTabs();
        try {
            return compose().orElseThrow(() -> here().fault("the file is empty"));
        } catch (MarkedYamlEngineException fault) {
            throw notYaml(fault);
        } catch (YamlEngineException fault) {
            throw here().fault("this is not YAML as it must be: " + fault.getMessage());
        } catch (StackOverflowError tooDeep) {
            throw here().fault("brackets or lists stand inside one another too deeply");
        }
    }

    private Optional<Node> compose() {
        return new Compose(LoadSettings.builder()
                        .setLabel(name)
                        .setMaxAliasesForCollections(MOST_ALIASES)
                        .build())
                .composeString(text);
    }

    private BrokenFile notYaml(MarkedYamlEngineException fault) {
        int line = fault.getProblemMark().map(YamlFile::line).orElse(1);
        String context = Optional.ofNullable(fault.getContext())
                .map(doing -> doing
                        + fault.getContextMark()
                                .map(mark -> " (from line " + line(mark) + ")")
                                .orElse("") + ", ")
                .orElse("");
        String hint = String.valueOf(fault.getProblem()).startsWith("mapping values") ? COLON : "";
        return here().atLine(line).fault("this is not YAML as it must be: " + context + fault.getProblem() + hint);
    }

    private static int line(Mark mark) {
        return mark.getLine() + 1;
    }

    private void refuseTooLarge() {
        if (text.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw here().fault(
                            "the file is larger than " + LARGEST + " bytes (1 MiB), which is the most that is allowed");
        }
    }

    private void refuseTabs() {
        int line = 0;
        for (String each : text.lines().toList()) {
            line++;
            if (each.substring(0, each.length() - each.stripLeading().length()).contains("\t")) {
                throw here().atLine(line).fault("a tab was found before the text, only spaces are allowed there");
            }
        }
    }

    FilePlace here() {
        return FilePlace.inFile(name, guide);
    }
}
