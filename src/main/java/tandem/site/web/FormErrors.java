package tandem.site.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is wrong with a form, a problem a field, in the order of the page. A page record carries one, called
 * {@code errors}; the templates make the summary and the words beside the fields from it.
 */
public final class FormErrors {

    private static final FormErrors NONE = new FormErrors(Map.of());

    private final Map<String, Problem> problems;

    private FormErrors(Map<String, Problem> problems) {
        this.problems = problems;
    }

    public static FormErrors none() {
        return NONE;
    }

    /** These errors and one more. The first problem of a field stays; the key names a sentence in the messages. */
    public FormErrors with(String field, String key, Object... arguments) {
        var more = new LinkedHashMap<>(problems);
        more.putIfAbsent(field, new Problem(field, key, Arrays.asList(arguments)));
        return new FormErrors(more);
    }

    public FormErrors withIf(boolean wrong, String field, String key, Object... arguments) {
        return wrong ? with(field, key, arguments) : this;
    }

    /** These errors and those of another form on the same page. */
    public FormErrors and(FormErrors others) {
        var more = new LinkedHashMap<>(problems);
        others.problems.forEach(more::putIfAbsent);
        return new FormErrors(more);
    }

    public boolean any() {
        return !problems.isEmpty();
    }

    public boolean has(String field) {
        return problems.containsKey(field);
    }

    public Optional<Problem> find(String field) {
        return Optional.ofNullable(problems.get(field));
    }

    public List<Problem> list() {
        return List.copyOf(problems.values());
    }

    @Override
    public String toString() {
        return problems.values().toString();
    }

    /** What is wrong with one field. The field is the {@code id} that the summary links to. */
    public record Problem(String field, String key, List<Object> arguments) {

        public Problem {
            arguments = List.copyOf(arguments);
        }

        public Object[] parameters() {
            return arguments.toArray();
        }
    }
}
