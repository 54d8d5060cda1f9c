package tandem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Fills a form: a planted text wherever people type, and elsewhere what stands there or can be chosen. */
final class PlantedFields {

    private static final Set<String> TYPED = Set.of("", "text", "email", "tel", "search", "url", "number", "password");

    /** How a line of a pasted list looks, where it is more than a text. */
    private static final Map<String, String> LINES = Map.of(
            "/organisations/paste", "%s; VCS; small",
            "/relationships/paste", "%s; ongoing; Adults and Health, Derby Community Network",
            "/invitations/list", "%s; %1$s");

    /** What fields take that want something of a kind. */
    private static final Map<String, String> OF_ITS_KIND =
            Map.of("gss", "E10000099", "since", "2018", "charitynumber", "1163690");

    private final String text;

    PlantedFields(String text) {
        this.text = text;
    }

    /** Whether people can type into this form, or send a file. */
    static boolean areIn(Element form) {
        return !typed(form).isEmpty() || !form.select("input[type=file]").isEmpty();
    }

    /** What is sent; the refused fields are named as in the links of an error summary. */
    MultiValueMap<String, String> filled(Element form, Set<String> refused) {
        MultiValueMap<String, String> all = new LinkedMultiValueMap<>();
        form.select("input[type=hidden]:not([name=_csrf]), textarea[hidden]")
                .forEach(each -> all.add(each.attr("name"), each.val()));
        form.select("select[name]").forEach(select -> all.add(select.attr("name"), chosen(select)));
        Map<String, Element> groups = new LinkedHashMap<>();
        form.select("input[type=radio], input[type=checkbox]")
                .forEach(each -> groups.merge(
                        each.attr("name"), each, (first, other) -> other.hasAttr("checked") ? other : first));
        groups.forEach((name, each) -> all.add(name, each.val()));
        form.select("button:not([type=button])").stream()
                .limit(1)
                .filter(button -> button.hasAttr("name"))
                .forEach(button -> all.add(button.attr("name"), button.val()));
        typed(form).forEach(field -> all.add(field.attr("name"), typedInto(field, form.attr("action"), refused)));
        return all;
    }

    private static List<Element> typed(Element form) {
        return form.select("input[name], textarea[name]:not([hidden])").stream()
                .filter(field -> field.tagName().equals("textarea") || TYPED.contains(field.attr("type")))
                .toList();
    }

    private static String chosen(Element select) {
        Element option = select.selectFirst("option[selected]:not([value=''])");
        Element first = option == null ? select.selectFirst("option:not([value=''])") : option;
        return first == null ? "" : first.val();
    }

    private String typedInto(Element field, String action, Set<String> refused) {
        String name = field.attr("name").replaceAll("\\..*", "");
        if (refused.contains(name) || refused.contains(field.id())) {
            return acceptable(field);
        }
        return LINES.entrySet().stream()
                .filter(list -> action.endsWith(list.getKey()))
                .map(list -> list.getValue().formatted(text))
                .findFirst()
                .orElse(text);
    }

    /** A day in June 2027, what stood in the field, or something of its kind. */
    private static String acceptable(Element field) {
        String name = field.attr("name").toLowerCase(Locale.ROOT);
        if (name.contains(".")) {
            return name.endsWith("year") ? "2027" : "6";
        }
        if (!field.val().isBlank()) {
            return field.val();
        }
        if (name.contains("email")) {
            return "planted@example.org";
        }
        return OF_ITS_KIND.getOrDefault(name, "Planted");
    }
}
