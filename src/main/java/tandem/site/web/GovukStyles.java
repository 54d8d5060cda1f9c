package tandem.site.web;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The patterns of govuk-frontend without what belongs to GOV.UK: its typeface, crest, crown, header and footer. Works on
 * the minified text of the style sheet.
 */
final class GovukStyles {

    private static final Pattern NOT_OURS = Pattern.compile(
            "\\.govuk-(header|footer|crest|logo|cookie-banner|exit-this-page|service-navigation|template|phase-banner)"
                    + "(?![a-z])");

    private GovukStyles() {}

    static String ours(String css) {
        return rules(css.replaceAll("/\\*.*?\\*/", ""))
                .replace("GDS Transport,arial,sans-serif", "Arial,Helvetica,sans-serif")
                .replace("GDS Transport", "Arial")
                .replace("#fd0", "#ffd23f");
    }

    private static String rules(String css) {
        var kept = new StringBuilder();
        int at = 0;
        while (at < css.length()) {
            int open = css.indexOf('{', at);
            if (open < 0) {
                break;
            }
            int close = closing(css, open);
            kept.append(rule(css.substring(at, open).strip(), css.substring(open + 1, close)));
            at = close + 1;
        }
        return kept.toString();
    }

    private static String rule(String head, String body) {
        if (head.startsWith("@font-face") || (!body.contains("{") && body.contains("url("))) {
            return "";
        }
        if (head.startsWith("@") && body.contains("{")) {
            String inner = rules(body);
            return inner.isEmpty() ? "" : head + "{" + inner + "}";
        }
        String selectors = Arrays.stream(head.split(","))
                .filter(selector -> !NOT_OURS.matcher(selector).find())
                .collect(Collectors.joining(","));
        return selectors.isEmpty() ? "" : selectors + "{" + body + "}";
    }

    private static int closing(String css, int open) {
        int depth = 0;
        for (int i = open; i < css.length(); i++) {
            char c = css.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalStateException("A rule of the style sheet does not end, from character " + open);
    }
}
