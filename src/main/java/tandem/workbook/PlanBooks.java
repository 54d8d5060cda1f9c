package tandem.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tandem.Days;
import tandem.Side;
import tandem.area.Slug;
import tandem.plan.Action;
import tandem.plan.Plan;

/** Puts a plan's workbook together: cover, contents, the tables, notes, lists. */
@Component
class PlanBooks {

    private final BookWords words;

    PlanBooks(BookWords words) {
        this.words = words;
    }

    PlanBook make(Material material) {
        RelationshipSheets relationships = new RelationshipSheets(words, material);
        ResultSheets results = new ResultSheets(words, material);
        RatedSheets rated = new RatedSheets(words, material);
        List<Table> told = List.of(
                new ActionsSheet(words, material).make(),
                relationships.relationships(),
                results.axes(),
                relationships.spatial(),
                results.gaps(),
                rated.principles(),
                rated.barriers(),
                rated.turnout(),
                notes(material),
                lists());
        List<Table> tables = new ArrayList<>(told);
        tables.add(0, contents(told));
        return new PlanBook(
                fileName(material),
                words.say("title", material.area().name()),
                material.area().council(),
                material.today(),
                cover(material),
                tables,
                statuses(),
                priorities(),
                new PlanBook.From(material.area().code(), material.plan().version()));
    }

    private static String fileName(Material material) {
        return "joint-action-plan-" + Slug.of(material.area().name()) + "-" + material.today() + ".xlsx";
    }

    private List<String> cover(Material material) {
        Stream<String> illustrative =
                material.area().illustrative() ? Stream.of(words.say("cover.illustrative")) : Stream.empty();
        Stream<String> lines = Stream.of(
                words.say("cover.area", material.area().name(), material.area().council()),
                words.say("cover.partners"),
                words.say("cover.date", Days.of(material.today())),
                words.say("cover.version", Integer.toString(material.plan().version())),
                agreed(material.plan()),
                words.say("cover.holds"),
                words.say("cover.use"),
                words.say("cover.deviations"),
                words.say("cover.accessibility"),
                words.say("cover.contact", material.area().council()),
                words.say("cover.back", material.address()));
        return Stream.of(Stream.of(words.say("title", material.area().name())), illustrative, lines)
                .flatMap(each -> each)
                .toList();
    }

    private String agreed(Plan plan) {
        if (!plan.isAgreed()) {
            return words.say("cover.not-agreed");
        }
        String who = Stream.of(Side.values())
                .flatMap(side -> Stream.ofNullable(plan.acceptances().get(side)))
                .map(yes -> words.say(
                        "cover.agreed-by",
                        yes.name().isEmpty() ? words.say("former-participant") : yes.name(),
                        Days.of(yes.at())))
                .collect(Collectors.joining(", "));
        return words.say("cover.agreed", who);
    }

    private Table contents(List<Table> tables) {
        List<List<Cell>> rows = tables.stream()
                .map(table -> List.<Cell>of(
                        new Cell.ToSheet(table.sheet(), table.sheet()),
                        new Cell.Words(words.say(table.name() + ".shows"))))
                .toList();
        return Table.of(
                words.say("contents.sheet"), words.say("contents.title"), "contents", words.headers("contents"), rows);
    }

    private Table notes(Material material) {
        List<String> notes = new ArrayList<>(words.listed("notes.text."));
        if (material.area().illustrative()) {
            notes.add(words.say("cover.illustrative"));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (String note : notes) {
            rows.add(List.of(new Cell.Words(words.say("notes.number", rows.size() + 1)), new Cell.Words(note.strip())));
        }
        return Table.of(words.say("notes.sheet"), words.say("notes.title"), "notes", words.headers("notes"), rows);
    }

    /** One value a row, so that no cell stays blank; the named ranges take the rows of their list. */
    private Table lists() {
        List<List<Cell>> rows = Stream.concat(
                        statuses().stream().map(status -> row(words.say("lists.status"), status)),
                        priorities().stream().map(priority -> row(words.say("lists.priority"), priority)))
                .toList();
        return Table.of(words.say("lists.sheet"), words.say("lists.title"), "lists", words.headers("lists"), rows);
    }

    private static List<Cell> row(String list, String value) {
        return List.of(new Cell.Words(list), new Cell.Words(value));
    }

    private List<String> statuses() {
        return Arrays.stream(Action.Status.values())
                .map(status -> words.say("status." + status.name()))
                .toList();
    }

    private List<String> priorities() {
        return Arrays.stream(Action.Priority.values())
                .map(priority -> words.say("priority." + priority.name()))
                .toList();
    }
}
