package tandem.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.workbook.BookRules.text;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.AreaCode;
import tandem.plan.Action;
import tandem.plan.Action.ActionLead;
import tandem.plan.Action.Due;
import tandem.plan.Action.Note;
import tandem.plan.Action.Priority;
import tandem.plan.Action.Status;
import tandem.plan.Plan;
import tandem.plan.PlanFixture;

/** Plans of any size, with the texts that people and their programs write: every rule holds, and nothing is lost. */
class PlanSizesTest {

    private static final List<String> TEXTS = List.of(
            "Meet every month",
            "=1+1",
            "@SUM(A1:A9)",
            "+44 1422 000000",
            "-1",
            "\u0007=cmd|'/C calc'!A0",
            "Fire crew 👩🏽‍🚒 and 🤝",
            "“Quotes”, \"more\" and 'these'",
            "مرحبا \u202Bfrom right to left\u202C",
            "tab\there",
            "\u0000\u0001\u001B",
            "two\nlines",
            "<b>&amp;</b> ]]> _x0041_",
            "half \uD83D");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 12, 200, 5_000})
    void everyRuleHoldsAndNothingIsLost(int actions) {
        Plan plan = plan(actions);
        byte[] file = Exported.file(plan);
        XSSFWorkbook book = Exported.opened(file);

        BookRules.hold(book);
        XSSFSheet sheet = book.getSheet("Actions");
        assertThat(sheet.getLastRowNum()).isEqualTo(2 + Math.max(1, actions));
        for (int at = 0; at < actions; at++) {
            assertThat(text(sheet, 3 + at, 0)).isEqualTo("A" + (at + 1));
            String kept = SafeText.of(plan.actions().get(at).what());
            assertThat(text(sheet, 3 + at, 1)).isEqualTo(kept.isBlank() ? "Not provided" : kept);
        }
        Proposal back = Exported.proposed(file, plan);
        assertThat(back.none()).isTrue();
        assertThat(back.refused()).isEmpty();
        assertThat(back.unchanged()).hasSize(actions);
    }

    @Test
    void cutsWhatNoCellHoldsAndNeverThroughACharacter() {
        String letters = new Random(7)
                .ints(20_000, 'a', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String emoji = letters.replaceAll("(.)", "🤝$1").substring(0, 40_000);
        List<String> tooLong = List.of(letters + letters, emoji, "x" + emoji, "xy" + emoji);
        XSSFWorkbook book = Exported.written(plan(tooLong));

        BookRules.hold(book);
        for (int at = 0; at < tooLong.size(); at++) {
            String kept = text(book.getSheet("Actions"), 3 + at, 1);
            assertThat(tooLong.get(at)).startsWith(kept);
            assertThat(kept.length()).isBetween(32_766, 32_767);
        }
    }

    @Test
    void saysThatNothingWasProvidedWhereNothingIsLeftOfAText() {
        XSSFSheet actions =
                Exported.written(plan(List.of("\u0000\u0001\u001B"))).getSheet("Actions");

        assertThat(text(actions, 3, 1)).isEqualTo("Not provided");
        assertThat(text(actions, 3, 2)).isEqualTo("Not provided");
    }

    static Plan plan(int actions) {
        return plan(IntStream.range(0, actions)
                .mapToObj(at -> TEXTS.get(at % TEXTS.size()))
                .toList());
    }

    private static Plan plan(List<String> texts) {
        List<Action> actions = IntStream.range(0, texts.size())
                .mapToObj(at -> action(at, texts.get(at)))
                .toList();
        Plan none = Plan.empty(new AreaCode("E08000033"));
        return new Plan(none.area(), 7, actions, none.verdicts(), 0, texts.size() + 1, Optional.empty(), Set.of());
    }

    private static Action action(int at, String text) {
        Note note = new Note(LocalDate.of(2026, 3, 2), "Priya Shah", text, PlanFixture.PRIYA.id());
        return new Action(
                "A" + (at + 1),
                text,
                text,
                List.of(),
                new ActionLead(text, "Communities"),
                ActionLead.nobody(),
                text,
                "",
                at % 3 == 0 ? Optional.of(LocalDate.of(2026, 9, 30)) : Optional.empty(),
                due(at, text),
                text,
                of(Status.values(), at),
                of(Priority.values(), at),
                at % 2 == 0 ? List.of(note) : List.of(),
                1);
    }

    private static <T> T of(T[] all, int at) {
        return List.of(all).get(at % all.length);
    }

    private static Due due(int at, String text) {
        return switch (at % 3) {
            case 0 -> new Due.OnDay(LocalDate.of(2027, 6, 14));
            case 1 -> new Due.InMonth(YearMonth.of(2027, 9));
            default -> new Due.NotDated(text);
        };
    }
}
