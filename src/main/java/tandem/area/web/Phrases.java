package tandem.area.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tandem.site.web.Choice;

/** The words of the messages files, for page records that are ready to show. */
@Component
public class Phrases {

    private final MessageSource messages;

    Phrases(MessageSource messages) {
        this.messages = messages;
    }

    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.UK);
    }

    public Optional<String> find(String key, Object... arguments) {
        return Optional.ofNullable(messages.getMessage(key, arguments, null, Locale.UK));
    }

    /** The word for one of a closed set: {@code area.size.SMALL}. */
    public String say(String prefix, Enum<?> value) {
        return say(prefix + "." + value.name());
    }

    /** A choice for each of a closed set, in its order. */
    public List<Choice> choices(String prefix, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> new Choice(
                        value.name(),
                        say(prefix, value),
                        find(prefix + "." + value.name() + ".hint").orElse("")))
                .toList();
    }
}
