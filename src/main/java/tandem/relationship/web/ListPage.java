package tandem.relationship.web;

import java.util.List;
import java.util.stream.Stream;
import tandem.access.Viewer;
import tandem.area.web.Phrases;
import tandem.questionnaire.Option;
import tandem.relationship.Known;
import tandem.relationship.Relationship;
import tandem.relationship.Vocabulary;
import tandem.site.web.Choice;

/** The list of an area's relationships, filtered by type, department and scale. */
record ListPage(
        String title,
        String count,
        String base,
        boolean canChange,
        boolean nothing,
        Filter filter,
        List<Choice> types,
        List<Choice> departments,
        List<Choice> scales,
        List<Row> rows) {

    static ListPage of(String gss, Known known, Filter filter, Viewer viewer, Vocabulary vocabulary, Phrases phrases) {
        List<Relationship> shown =
                known.relationships().stream().filter(filter::shows).toList();
        return new ListPage(
                phrases.say("relationship.list.title"),
                filter.isEmpty()
                        ? phrases.say("relationship.list.count", shown.size())
                        : phrases.say(
                                "relationship.list.filtered",
                                shown.size(),
                                known.relationships().size()),
                "/areas/" + gss + "/relationships",
                viewer.role().leads(),
                known.relationships().isEmpty(),
                filter,
                choices("relationship.filter.type.all", vocabulary.types(), phrases),
                withAll(
                        "relationship.filter.department.all",
                        known.departments().stream()
                                .map(department -> Choice.of(department.id().slug(), department.name())),
                        phrases),
                choices("relationship.filter.scale.all", vocabulary.scales(), phrases),
                shown.stream()
                        .map(relationship -> Row.of(relationship, known, vocabulary, phrases))
                        .toList());
    }

    private static List<Choice> choices(String all, List<Option> options, Phrases phrases) {
        return withAll(all, options.stream().map(option -> Choice.of(option.id(), option.label())), phrases);
    }

    private static List<Choice> withAll(String all, Stream<Choice> choices, Phrases phrases) {
        return Stream.concat(Stream.of(Choice.of("", phrases.say(all))), choices)
                .toList();
    }

    /** One relationship: the number people say, its name, what it is, between whom. */
    record Row(int number, String name, String href, List<String> types, String between, String scales) {

        static Row of(Relationship relationship, Known known, Vocabulary vocabulary, Phrases phrases) {
            return new Row(
                    relationship.id().number(),
                    relationship.name(),
                    Changes.home(relationship),
                    relationship.types().stream().map(vocabulary::typeLabel).toList(),
                    relationship.isWithinVcs()
                            ? phrases.say("relationship.within-vcs", joined(known.partiesOf(relationship)))
                            : joined(known.partiesOf(relationship)),
                    relationship.scales().isEmpty()
                            ? phrases.say("relationship.scales.none")
                            : joined(relationship.scales().stream()
                                    .map(vocabulary::scaleLabel)
                                    .toList()));
        }

        private static String joined(List<String> words) {
            return String.join(", ", words);
        }
    }
}
