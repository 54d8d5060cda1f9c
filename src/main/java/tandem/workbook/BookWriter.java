package tandem.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CustomProperties;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.ss.formula.SheetNameFormatter;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.util.FastByteArrayOutputStream;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Writes a workbook as an {@code .xlsx} file, so that it passes the checklist for accessible spreadsheets. */
@Component
class BookWriter {

    /** How far drop-downs reach below the data, so that people can add rows. */
    static final int ROWS_TO_ADD = 500;

    private static final int PIECE = 16 * 1024;
    private static final int COVER_WIDTH = 90;

    private final BookWords words;

    BookWriter(BookWords words) {
        this.words = words;
    }

    /** The file as it is sent, written where waiting is no harm. */
    Mono<PlanExport.File> file(PlanBook plan) {
        return Mono.fromCallable(() -> new PlanExport.File(plan.fileName(), written(plan)))
                .subscribeOn(Schedulers.boundedElastic());
    }

    Resource written(PlanBook plan) {
        FastByteArrayOutputStream pieces = new FastByteArrayOutputStream(PIECE);
        write(plan, pieces);
        return new WrittenBook(pieces);
    }

    void write(PlanBook plan, OutputStream file) {
        try (StreamedBook book = new StreamedBook(plan.made())) {
            XSSFWorkbook frame = book.getXSSFWorkbook();
            properties(frame, plan);
            SheetWriter writer = new SheetWriter(book, words);
            writer.cover(plan.cover(), COVER_WIDTH).setActiveCell(new CellAddress("A1"));
            plan.tables().forEach(table -> sheet(writer, table));
            if (plan.comesBack()) {
                lists(frame, plan);
            }
            frame.setActiveSheet(0);
            book.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void properties(XSSFWorkbook book, PlanBook plan) {
        PackagePropertiesPart core = book.getProperties().getCoreProperties().getUnderlyingProperties();
        Optional<Date> made =
                Optional.of(Date.from(plan.made().atStartOfDay(ZoneOffset.UTC).toInstant()));
        core.setTitleProperty(Optional.of(plan.cover().title()));
        core.setCreatorProperty(Optional.of(plan.creator()));
        core.setLanguageProperty(Optional.of("en-GB"));
        core.setCreatedProperty(made);
        core.setModifiedProperty(made);
        CustomProperties own = book.getProperties().getCustomProperties();
        own.addProperty(BookParts.AREA, plan.from().area().gss());
        plan.from().version().ifPresent(version -> own.addProperty(BookParts.VERSION, version));
    }

    private void sheet(SheetWriter writer, Table table) {
        XSSFSheet sheet = writer.write(table);
        if (table.name().equals(ActionsSheet.NAME)) {
            actions(sheet, table.lastRow() + ROWS_TO_ADD);
        }
    }

    private void lists(XSSFWorkbook book, PlanBook plan) {
        int statuses = plan.statuses().size();
        named(book, "StatusList", plan, 0, statuses);
        named(book, "PriorityList", plan, statuses, plan.priorities().size());
    }

    private void named(XSSFWorkbook book, String name, PlanBook plan, int from, int count) {
        int first = SheetWriter.FIRST + from + 1;
        Name range = book.createName();
        range.setNameName(name);
        range.setRefersToFormula(
                SheetNameFormatter.format(plan.tab("lists")) + "!$B$" + first + ":$B$" + (first + count - 1));
    }

    private void actions(XSSFSheet sheet, int last) {
        sheet.getTables()
                .get(0)
                .getCTTable()
                .addNewAutoFilter()
                .setRef(sheet.getTables().get(0).getCTTable().getRef());
        new StatusTint(sheet, words).upTo(last);
        dropDown(sheet, ActionsSheet.STATUS, "StatusList", last);
        dropDown(sheet, ActionsSheet.PRIORITY, "PriorityList", last);
    }

    private static void dropDown(XSSFSheet sheet, int column, String list, int last) {
        XSSFDataValidationHelper helper = new XSSFDataValidationHelper(sheet);
        DataValidation validation = helper.createValidation(
                helper.createFormulaListConstraint(list),
                new CellRangeAddressList(SheetWriter.FIRST, last, column, column));
        validation.setSuppressDropDownArrow(true);
        validation.setShowErrorBox(true);
        sheet.addValidationData(validation);
    }
}
