package tandem.results;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.support.MessageSourceAccessor;
import tandem.questionnaire.Instrument;
import tandem.questionnaire.Option;

/** Names what results are about, and says what the rules found: the same on pages and in the workbook. */
public record FoundWords(Instrument instrument, MessageSourceAccessor messages, FrozenResults results) {

    /** What the rules found, in sentences; the widest gaps, which stand in a list of their own too, come last. */
    public List<String> highlights() {
        return inOrder().stream().map(this::say).toList();
    }

    /** The same before it is told. */
    public List<Highlight> inOrder() {
        return results.highlights().stream()
                .sorted(Comparator.comparing(highlight -> highlight.rule() == Highlight.Rule.WIDEST_GAP))
                .toList();
    }

    /** One of them as a sentence. */
    public String say(Highlight highlight) {
        String axis =
                instrument.findAxis(highlight.axis()).map(each -> each.name()).orElse("");
        return messages.getMessage(
                "results.rule." + highlight.rule().name(), new Object[] {about(highlight.about()), axis});
    }

    /** The name of what a highlight or a movement is about. */
    public String about(String about) {
        String id = about.substring(about.indexOf('/') + 1);
        if (about.startsWith("relationship/") || about.startsWith("bundle/") || about.equals("whole")) {
            return results.placed().stream()
                    .filter(result -> result.about().equals(about))
                    .map(new SeenNames(instrument, messages)::name)
                    .findFirst()
                    .orElse(about);
        }
        return switch (about.substring(0, about.indexOf('/'))) {
            case "theme" -> instrument.findTheme(id).map(each -> each.name()).orElse(id);
            case "element" ->
                instrument.findElement(id).map(each -> each.name()).orElse(id);
            case "barrier" -> label(instrument.findBarrier(id), id);
            case "type" -> label(instrument.findType(id), id);
            case "scale" -> label(instrument.findScale(id), id);
            default -> id.substring(id.indexOf('/') + 1).replace('-', ' ');
        };
    }

    private static String label(Optional<Option> option, String id) {
        return option.map(Option::label).orElse(id);
    }
}
