package tandem.site.web;

import java.util.List;

/** A page that explains, with links to the other guides. */
record HelpPage(String title, String lead, List<Part> parts, List<Guide> guides) {

    HelpPage {
        parts = List.copyOf(parts);
        guides = List.copyOf(guides);
    }

    /** A section: paragraphs, then a list. Either may be empty. */
    record Part(String title, List<String> paragraphs, List<String> points) {

        Part {
            paragraphs = List.copyOf(paragraphs);
            points = List.copyOf(points);
        }

        static Part of(String title, String text) {
            return new Part(
                    title,
                    text.lines().filter(line -> !line.startsWith("- ")).toList(),
                    text.lines()
                            .filter(line -> line.startsWith("- "))
                            .map(line -> line.substring(2))
                            .toList());
        }
    }

    /** A link to another guide. The current one is the page itself. */
    record Guide(String title, String address, boolean current) {}
}
