package tandem.area;

import java.util.List;

/**
 * One thing that an organisation or a department is needed for, as words.
 *
 * @param key of the sentence in the messages, for example "Relationship 4: Food for all"
 */
public record Usage(String key, List<Object> arguments) {

    public Usage {
        arguments = List.copyOf(arguments);
    }
}
