package tandem.questionnaire;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** The text of one file, taken apart into nodes that know their lines. */
record YamlFile(String name, String text) {

    /** In bytes: ten times the largest questionnaire that we know of. */
    static final int LARGEST = 1024 * 1024;

    /** How often a file may repeat a part of itself by an alias; more is a mistake or an attack. */
    static final int MOST_ALIASES = 500;

    private static final String COLON = " (text that has a colon in it needs quotes)";

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

    private BrokenQuestionnaire notYaml(MarkedYamlEngineException fault) {
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

    private FilePlace here() {
        return FilePlace.inFile(name);
    }
}
