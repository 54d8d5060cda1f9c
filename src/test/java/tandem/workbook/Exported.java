package tandem.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import tandem.AreaCode;
import tandem.access.PersonId;
import tandem.area.Area;
import tandem.area.CouncilType;
import tandem.plan.Plan;
import tandem.questionnaire.Fixtures;
import tandem.questionnaire.Instrument;
import tandem.report.Report;
import tandem.report.Reports;
import tandem.results.SomeResults;
import tandem.workbook.RowReader.Writer;

/** Workbooks of a plan of Calderdale, as they are taken away, changed by somebody, and brought back. */
public final class Exported {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final BookWords WORDS = words();
    static final Report USUAL =
            Reports.packaged(List.of(Shapes.PLAN, Shapes.RESULTS)).of(Shapes.PLAN, new AreaCode("E08000033"));
    static final ActionsHeadings HEADINGS = new ActionsHeadings(List.of(USUAL));
    static final Writer PRIYA = new Writer(new PersonId("p-priya"), "Priya Shah", TODAY);

    private static final Material.Seen SEEN = new Material.Seen(
            SomeResults.someResults().seenByBoth(),
            new Instrument(
                    List.of(
                            Fixtures.read(Path.of("questionnaires/relationships.yaml")),
                            Fixtures.read(Path.of("questionnaires/principles.yaml"))),
                    false),
            List.of(),
            Optional.of(SomeResults.earlierResults().seenByBoth()));

    private Exported() {}

    static byte[] file(Plan plan) {
        return file(plan, USUAL);
    }

    /** The workbook as an area has it. */
    static byte[] file(Plan plan, Report report) {
        return file(book(plan, material(report)));
    }

    static byte[] file(PlanBook book) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        new BookWriter(WORDS).write(book, file);
        return file.toByteArray();
    }

    static PlanBook book(Plan plan) {
        return book(plan, material(USUAL));
    }

    private static PlanBook book(Plan plan, Material material) {
        return new PlanBooks(WORDS).make(material, plan, "http://localhost/areas/E08000033/plan");
    }

    /** The workbook without results: its other sheets are small. */
    static byte[] plain(Plan plan) {
        return file(
                book(plan, new Material(material(USUAL).area(), List.of(), Map.of(), Optional.empty(), TODAY, USUAL)));
    }

    static XSSFWorkbook written(Plan plan) {
        return opened(file(plan));
    }

    static XSSFWorkbook opened(byte[] file) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file as POI saves it after somebody changed it. */
    public static byte[] changed(byte[] file, Consumer<XSSFWorkbook> change) {
        try (XSSFWorkbook book = opened(file);
                ByteArrayOutputStream saved = new ByteArrayOutputStream()) {
            change.accept(book);
            book.write(saved);
            return saved.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, of a file as it is sent to a browser. */
    public static byte[] changed(Resource file, Consumer<XSSFWorkbook> change) {
        try {
            return changed(file.getContentAsByteArray(), change);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a file would do to a plan that was not changed since. */
    static Proposal proposed(byte[] file, Plan plan) {
        return proposed(file, plan, plan);
    }

    static Proposal proposed(byte[] file, Plan before, Plan now) {
        return proposed(file, before, now, HEADINGS);
    }

    static Proposal proposed(byte[] file, Plan before, Plan now, ActionsHeadings headings) {
        return Proposal.of(PlanFile.read(file, headings), before, now, new FileWords(WORDS, headings), PRIYA);
    }

    static Material material(Report report) {
        Area calderdale = new Area(
                new AreaCode("E08000033"),
                "Calderdale",
                "Calderdale Council",
                CouncilType.METROPOLITAN,
                "Yorkshire and The Humber",
                Optional.empty(),
                true,
                0);
        return new Material(calderdale, List.of(), Map.of(), Optional.of(SEEN), TODAY, report);
    }

    private static BookWords words() {
        ReloadableResourceBundleMessageSource source = new ReloadableResourceBundleMessageSource();
        source.setBasenames("classpath:messages/workbook", "classpath:messages/results");
        source.setDefaultEncoding("UTF-8");
        return new BookWords(source);
    }
}
