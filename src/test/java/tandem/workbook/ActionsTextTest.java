package tandem.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.plan.PlanFixture.aPlan;
import static tandem.plan.PlanFixture.anAction;
import static tandem.workbook.Exported.WORDS;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.plan.Plan;

class ActionsTextTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 6, 14);

    @Test
    void hasTheColumnsOfTheSheetAndARowForEachAction() {
        List<CsvRecord> rows =
                read(aPlan().with(anAction("Meet, with \"an agenda\"\nof both").due(TODAY.minusDays(1)))
                        .with(anAction("Publish who to ask").due(TODAY))
                        .build());

        assertThat(rows.get(0).getFields())
                .isEqualTo(Exported.USUAL.sheet("actions").headings());
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1).getFields())
                .contains("Meet, with \"an agenda\"\nof both", "2027-06-13", "Overdue", "Not started");
        assertThat(rows.get(2).getFields()).contains("Publish who to ask", "2027-06-14", "Not overdue");
    }

    @Test
    void hasHeadersAloneWhileThereAreNoActions() {
        assertThat(read(aPlan().build())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "@SUM(A1)", "+44 1234", "-5", "\uFF1D1+1", "=HYPERLINK(\"http://example.org\")"})
    void keepsWhatLooksLikeAFormulaFromBeingOne(String typed) {
        assertThat(read(aPlan().with(anAction(typed)).build()).get(1).getFields())
                .contains("'" + typed);
    }

    @Test
    void keepsWordsTogetherAlsoForProgramsThatSplitAtSemicolons() {
        String text = new ActionsText(WORDS, Exported.HEADINGS, TODAY)
                .of(aPlan().with(anAction("Meet;=1+1")).build());

        assertThat(text).contains("\"Meet;=1+1\"");
    }

    private static List<CsvRecord> read(Plan plan) {
        String text = new ActionsText(WORDS, Exported.HEADINGS, TODAY).of(plan);
        assertThat(text).startsWith("\uFEFF").endsWith("\r\n");
        return CsvReader.builder().ofCsvRecord(text.substring(1)).stream().toList();
    }
}
