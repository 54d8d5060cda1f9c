package tandem.workbook;

import java.util.List;

/**
 * What is wrong with a row or a cell, or what of it is not taken over.
 *
 * @param at the cell, {@code J7}
 * @param key a sentence in the messages
 */
public record Fault(String at, String key, List<Object> arguments) {

    public Fault {
        arguments = List.copyOf(arguments);
    }

    static Fault of(String at, String key, Object... arguments) {
        return new Fault(at, "workbook.fault." + key, List.of(arguments));
    }
}
