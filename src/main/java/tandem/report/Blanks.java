package tandem.report;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tandem.yaml.PlacedText;

/** The blanks in a text, names in curly brackets, that are filled when a workbook is made. */
final class Blanks {

    /** The area's and the council's names: an area's own words may do without them. */
    static final String AREA = "area";

    static final String COUNCIL = "council";

    private static final Set<String> OWN = Set.of(AREA, COUNCIL);
    private static final Pattern BLANK = Pattern.compile("\\{([^{}]*)}");

    private Blanks() {}

    /** The text with each blank filled; what is filled in is never looked through again. */
    static String fill(String text, Map<String, String> values) {
        return BLANK.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        Optional.ofNullable(values.get(found.group(1))).orElse(found.group())));
    }

    /** The text as a pattern that finds one blank as a whole number, whatever the others were filled with. */
    static Pattern around(String text, String blank) {
        StringBuilder pattern = new StringBuilder();
        int end = 0;
        for (Matcher matcher = BLANK.matcher(text); matcher.find(); end = matcher.end()) {
            pattern.append(Pattern.quote(text.substring(end, matcher.start())))
                    .append(matcher.group(1).equals(blank) ? "([0-9]{1,8})" : ".{0,200}");
        }
        return Pattern.compile(pattern + Pattern.quote(text.substring(end)));
    }

    /**
     * Refuses blanks that nothing fills, and the lack of those that a text must have.
     *
     * @param free whether the area's and the council's names may stand in it
     * @param ofArea whether an area wrote it, which knows its own name
     */
    static void check(PlacedText told, Set<String> must, boolean free, boolean ofArea) {
        Set<String> allowed = new TreeSet<>(must);
        allowed.addAll(free ? OWN : Set.of());
        Set<String> there = new TreeSet<>();
        for (Matcher matcher = BLANK.matcher(told.text()); matcher.find(); ) {
            if (!allowed.contains(matcher.group(1))) {
                throw told.fault(matcher.group() + " is not a blank that can be filled here, "
                        + (allowed.isEmpty() ? "none can" : "allowed are " + listed(allowed)));
            }
            there.add(matcher.group(1));
        }
        new TreeSet<>(must)
                .stream()
                        .filter(blank -> !there.contains(blank) && !(ofArea && OWN.contains(blank)))
                        .findFirst()
                        .ifPresent(missing -> {
                            throw told.fault("the blank {" + missing + "} is missing in this text");
                        });
    }

    private static String listed(Set<String> blanks) {
        return blanks.stream().map(blank -> "{" + blank + "}").collect(Collectors.joining(", "));
    }
}
