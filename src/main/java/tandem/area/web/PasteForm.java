package tandem.area.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pasted list, and of its lines the numbers of those that shall be added although they look like something known.
 *
 * @param key of this form, so that saving it twice adds once
 * @param again whether to show the list once more, to be changed
 */
public record PasteForm(String lines, List<String> anyway, String key, Boolean again) {

    public PasteForm(
            @Nullable String lines, @Nullable List<String> anyway, @Nullable String key, @Nullable Boolean again) {
        this.lines = Typed.pasted(lines);
        this.anyway = Typed.ticked(anyway);
        this.key = Typed.line(key);
        this.again = Boolean.TRUE.equals(again);
    }

    public boolean takesAnyway(int line) {
        return anyway.contains(Integer.toString(line));
    }
}
