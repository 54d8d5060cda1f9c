package tandem.site.web;

import java.util.List;
import java.util.Map;

/**
 * The page {@code site/confirm}, which asks before something that cannot be undone. The fields are sent along with the
 * yes.
 */
public record Confirm(
        String title, List<String> lines, String action, Map<String, String> fields, String yes, String backHref) {

    public Confirm {
        lines = List.copyOf(lines);
        fields = Map.copyOf(fields);
    }
}
