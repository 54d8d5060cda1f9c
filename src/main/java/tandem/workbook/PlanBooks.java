package tandem.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /**
     * The workbook of a plan.
     *
     * @param address the plan's address, to lead back to
     */
    PlanBook make(Material material, Plan plan, String address) {
        BookSheets sheets = new BookSheets(words, material);
        return new PlanBook(
                "joint-action-plan-" + Slug.of(material.area().name()) + "-" + material.today() + ".xlsx",
                material.area().council(),
                material.today(),
                sheets.cover(Map.of(), cover(material, plan, address), address),
                sheets.tables(Map.of(
                        "actions", () -> new ActionsSheet(words, material).make(plan), "lists", () -> lists(material))),
                statuses(),
                priorities(),
                new PlanBook.From(material.area().code(), Optional.of(plan.version())));
    }

    private Map<String, Map<String, String>> cover(Material material, Plan plan, String address) {
        Map<String, String> actions =
                Map.of("actions", material.report().sheet("actions").tab());
        return Map.ofEntries(
                Map.entry("area", Map.of()),
                Map.entry("partners", Map.of()),
                Map.entry("date", Map.of("date", Days.of(material.today()))),
                Map.entry("version", Map.of("version", Integer.toString(plan.version()))),
                plan.isAgreed() ? Map.entry("agreed", Map.of("who", agreed(plan))) : Map.entry("not-agreed", Map.of()),
                Map.entry("holds", Map.of()),
                Map.entry("use", actions),
                Map.entry("deviations", actions),
                Map.entry("accessibility", Map.of()),
                Map.entry("contact", Map.of()),
                Map.entry("back", Map.of("address", address)));
    }

    private String agreed(Plan plan) {
        return Stream.of(Side.values())
                .flatMap(side -> Stream.ofNullable(plan.acceptances().get(side)))
                .map(yes -> words.say(
                        "agreed-by",
                        yes.name().isEmpty() ? words.say("former-participant") : yes.name(),
                        Days.of(yes.at())))
                .collect(Collectors.joining(", "));
    }

    /** One value a row, so that no cell stays blank; the named ranges take the rows of their list. */
    private Table lists(Material material) {
        List<List<Cell>> rows = Stream.concat(
                        statuses().stream().map(status -> row(words.say("lists.status"), status)),
                        priorities().stream().map(priority -> row(words.say("lists.priority"), priority)))
                .toList();
        return material.table("lists", rows, "");
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
