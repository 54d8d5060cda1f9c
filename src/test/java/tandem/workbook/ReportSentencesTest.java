package tandem.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tandem.AreaCode;
import tandem.report.Report;
import tandem.report.ReportShape;
import tandem.report.ReportSheet;
import tandem.report.Reports;
import tandem.yaml.PlacedText;

/** The workbooks speak as the pages do: in sentences that are read at once. */
class ReportSentencesTest {

    private static final int LONGEST_SENTENCE = 25;

    static List<ReportShape> shapes() {
        return List.of(Shapes.PLAN, Shapes.RESULTS);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void speaksInSentencesOfAtMost25Words(ReportShape shape) {
        Report report = Reports.packaged(shapes()).of(shape, new AreaCode("E08000033"));

        assertThat(report.sheets().stream().flatMap(ReportSentencesTest::texts))
                .hasSizeGreaterThan(50)
                .filteredOn(text -> longestSentence(text) > LONGEST_SENTENCE)
                .isEmpty();
    }

    private static Stream<String> texts(ReportSheet sheet) {
        return Stream.<Map<String, PlacedText>>of(sheet.texts(), sheet.columns(), sheet.lines())
                .map(Map::values)
                .flatMap(placed -> placed.stream().map(PlacedText::text));
    }

    private static int longestSentence(String text) {
        return Stream.of(text.split("(?<=[.!?])\\s"))
                .mapToInt(sentence -> sentence.strip().split("\\s+").length)
                .max()
                .orElse(0);
    }
}
