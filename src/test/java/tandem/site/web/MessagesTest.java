package tandem.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every word that a page or a refusal asks for is there, and none is left over. A key made while running counts as used
 * when its beginning stands in quotes ({@code "plan.status"} or {@code "plan.status."}), or in a template before
 * {@code __}; {@code plan.done.added} and {@code plan.log.added} when {@code "plan.added"} or {@code "added"} does.
 */
class MessagesTest {

    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-z][a-z0-9.-]*)(?=[}(])");
    private static final Pattern IN_CODE = Pattern.compile(
            "(?:new Rejected\\(\\s*|\\.with\\(\\s*\"[^\"]*\",\\s*|\\.withIf\\([^;]*?\"[^\"]*\",\\s*)\"([a-z][a-z0-9.-]*[a-z0-9])\"");
    private static final Pattern QUOTED = Pattern.compile("[=\"'|`{]([a-z][a-z0-9.-]*)(?=[\"'|`}(]|__|\\$\\{)");
    private static final Pattern TOLD = Pattern.compile("([a-z0-9-]+)\\.(?:done|log)\\.([a-z0-9.-]+)");
    private static final Pattern SINGLE = Pattern.compile("(?<!')'(?!')");
    private static final int LONGEST_SENTENCE = 25;

    private final Map<String, String> words = words();
    private final List<String> templates = texts(Path.of("src/main/resources/templates"), ".html");
    private final List<String> code = texts(Path.of("src/main/java"), ".java");

    @Test
    void hasEveryWordThatATemplateAsksFor() {
        assertThat(missing(templates, IN_TEMPLATE)).isEmpty();
    }

    @Test
    void hasEverySentenceThatARefusalOrAFormErrorNames() {
        assertThat(missing(code, IN_CODE)).isEmpty();
    }

    @Test
    void holdsNoWordThatNothingAsksFor() {
        Set<String> named =
                found(Stream.concat(templates.stream(), code.stream()).toList(), QUOTED);
        assertThat(words.keySet())
                .filteredOn(key -> !named.contains(key) && !isMadeWhileRunning(key, named))
                .isEmpty();
    }

    private boolean isMadeWhileRunning(String key, Set<String> named) {
        Matcher told = TOLD.matcher(key);
        if (told.matches()) {
            String what = told.group(1) + "." + told.group(2);
            return named.contains(what)
                    || named.contains(told.group(2))
                    || named.stream().anyMatch(begun -> begun.endsWith("-") && what.startsWith(begun));
        }
        for (int dot = key.indexOf('.', key.indexOf('.') + 1); dot > 0; dot = key.indexOf('.', dot + 1)) {
            String beginning = key.substring(0, dot);
            boolean constant = Character.isUpperCase(key.charAt(dot + 1));
            if (named.contains(beginning + ".")
                    || (named.contains(beginning) && (constant || !words.containsKey(beginning)))) {
                return true;
            }
        }
        return named.contains(key.substring(0, key.indexOf('.') + 1));
    }

    @Test
    void writesApostrophesThatAFormatDoesNotSwallow() {
        assertThat(words.entrySet())
                .filteredOn(word -> word.getValue().contains("{0")
                        && SINGLE.matcher(word.getValue()).find())
                .isEmpty();
    }

    @Test
    void doublesNoApostropheThatNoFormatHalves() {
        assertThat(words.entrySet())
                .filteredOn(word ->
                        !word.getValue().contains("{0") && word.getValue().contains("''"))
                .isEmpty();
    }

    @Test
    void speaksInSentencesOfAtMost25Words() {
        assertThat(words.entrySet())
                .filteredOn(word -> !word.getValue().contains(",choice,"))
                .filteredOn(word -> longestSentence(word.getValue()) > LONGEST_SENTENCE)
                .isEmpty();
    }

    private List<String> missing(List<String> texts, Pattern pattern) {
        return found(texts, pattern).stream()
                .filter(key -> !words.containsKey(key))
                .toList();
    }

    private static int longestSentence(String text) {
        return Arrays.stream(text.split("[.?!:;\\n]+(\\s|$)|\\n"))
                .mapToInt(sentence -> sentence.strip().split("\\s+").length)
                .max()
                .orElse(0);
    }

    private static Set<String> found(List<String> texts, Pattern pattern) {
        return texts.stream()
                .flatMap(text -> pattern.matcher(text).results())
                .map((MatchResult result) -> result.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Map<String, String> words() {
        var all = new Properties();
        for (String text : texts(Path.of("src/main/resources/messages"), ".properties")) {
            try {
                all.load(new java.io.StringReader(text));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        Map<String, String> words = new TreeMap<>();
        all.stringPropertyNames().forEach(key -> words.put(key, all.getProperty(key)));
        return words;
    }

    private static List<String> texts(Path folder, String end) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end))
                    .sorted()
                    .map(MessagesTest::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
