package tandem.workbook;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import tandem.report.ReportShape;
import tandem.report.SheetShape;

/** The sheets that we can fill in, with their columns and blanks; what they are called stands in {@code reports/}. */
@Configuration(proxyBeanMethods = false)
class Shapes {

    /** The sheets of what both sides see of a round. */
    private static final List<SheetShape> RESULT_SHEETS = List.of(
            SheetShape.of("relationships")
                    .listed()
                    .columns(
                            "number",
                            "name",
                            "types",
                            "between",
                            "departments",
                            "scale",
                            "council-type",
                            "vcs-type",
                            "council-qualities",
                            "vcs-qualities",
                            "axes",
                            "structures",
                            "support"),
            SheetShape.of("axes")
                    .listed()
                    .drawn("across", "up")
                    .columns(
                            "relationship",
                            "axis",
                            "council-step",
                            "council-words",
                            "vcs-step",
                            "vcs-words",
                            "agreed-step",
                            "gap"),
            SheetShape.of("spatial").listed().columns("scale", "number", "name"),
            SheetShape.of("gaps").listed().columns("relationship", "axis", "council", "vcs", "gap", "words"),
            SheetShape.of("principles")
                    .listed()
                    .drawn()
                    .columns("principle", "element", "council", "vcs", "gap", "responses"),
            SheetShape.of("barriers").listed().columns("barrier", "council", "vcs"),
            SheetShape.of("turnout").listed().columns("group", "invited", "answered"));

    /** The sheets of what is told about the results as a whole, in their own workbook only. */
    private static final List<SheetShape> FOUND_SHEETS = List.of(
            SheetShape.of("highlights").listed().columns("kind", "words"),
            SheetShape.of("themes").listed().columns("principle", "council", "vcs", "gap", "words", "made-from"),
            SheetShape.of("movement").listed().columns("since", "about", "axis", "council", "vcs", "gap"));

    private static final SheetShape COVER = SheetShape.of("cover")
            .stays("it says what the workbook is, and when it was made")
            .line("illustrative")
            .line("area", "area", "council")
            .line("partners")
            .line("date", "date");

    private static final SheetShape CONTENTS = SheetShape.of("contents")
            .columns("worksheet", "shows")
            .stays("it leads people who do not see the tabs to the sheets");

    private static final SheetShape NOTES = SheetShape.of("notes")
            .listed()
            .columns("number", "text")
            .anyLines()
            .stays("it says how figures are made, and why some are not shown");

    private static final SheetShape ACTIONS =
            SheetShape.of("actions").listed().columns(Column.ids()).stays("people work in it, and bring it back");

    private static final SheetShape LISTS = SheetShape.of("lists")
            .listed()
            .columns("list", "value")
            .stays("the drop-down lists take their values from it");

    /** The workbook of a joint plan. */
    static final ReportShape PLAN = new ReportShape("plan", planSheets(), 2);

    /** The workbook of a round's results. */
    static final ReportShape RESULTS = new ReportShape("results", resultSheets(), 2);

    @Bean
    @Order(1)
    ReportShape plan() {
        return PLAN;
    }

    @Bean
    @Order(2)
    ReportShape results() {
        return RESULTS;
    }

    private static List<SheetShape> planSheets() {
        List<SheetShape> sheets = new ArrayList<>(RESULT_SHEETS);
        sheets.add(0, planCover());
        sheets.add(1, CONTENTS);
        sheets.add(2, ACTIONS);
        sheets.add(NOTES);
        sheets.add(LISTS);
        return sheets;
    }

    private static List<SheetShape> resultSheets() {
        List<SheetShape> sheets = new ArrayList<>(RESULT_SHEETS);
        sheets.addAll(FOUND_SHEETS);
        sheets.add(
                0,
                COVER.titled("area", "round")
                        .line("holds")
                        .line("accessibility")
                        .line("contact", "council")
                        .line("back", "address"));
        sheets.add(1, CONTENTS);
        sheets.add(NOTES);
        return sheets;
    }

    private static SheetShape planCover() {
        return COVER.titled("area")
                .line("version", "version")
                .line("agreed", "who")
                .line("not-agreed")
                .line("holds")
                .line("use", "actions")
                .line("deviations", "actions")
                .line("accessibility")
                .line("contact", "council")
                .line("back", "address");
    }
}
