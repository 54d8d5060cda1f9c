package tandem.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
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
import org.springframework.stereotype.Component;

/** Writes a workbook as an {@code .xlsx} file, so that it passes the checklist for accessible spreadsheets. */
@Component
class BookWriter {

    /** How far drop-downs reach below the data, so that people can add rows. */
    static final int ROWS_TO_ADD = 500;

    private static final int COVER_WIDTH = 90 * 256;

    private final BookWords words;

    BookWriter(BookWords words) {
        this.words = words;
    }

    byte[] write(PlanBook plan) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream file = new ByteArrayOutputStream();
                ZipOfOneDay zip = new ZipOfOneDay(file, plan.made())) {
            properties(book, plan);
            Styles styles = new Styles(book);
            SheetWriter writer = new SheetWriter(book, styles, words);
            cover(book, plan, writer);
            plan.tables().forEach(table -> sheet(writer, table));
            if (plan.comesBack()) {
                toWorkIn(book, plan);
            }
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            book.setActiveSheet(0);
            book.write(zip);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void toWorkIn(XSSFWorkbook book, PlanBook plan) {
        int statuses = plan.statuses().size();
        named(book, "StatusList", plan, 0, statuses);
        named(book, "PriorityList", plan, statuses, plan.priorities().size());
        actions(book, plan);
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

    private void cover(XSSFWorkbook book, PlanBook plan, SheetWriter writer) {
        XSSFSheet cover = book.createSheet(plan.cover().tab());
        List<String> lines = plan.cover().lines();
        writer.title(cover, plan.cover().title());
        for (int line = 1; line < lines.size(); line++) {
            writer.line(cover.createRow(line), lines.get(line));
        }
        cover.setColumnWidth(0, COVER_WIDTH);
        for (int line = 1; line < lines.size(); line++) {
            SheetWriter.height(cover.getRow(line));
        }
        SheetWriter.onePageWide(cover);
        cover.setActiveCell(new CellAddress("A1"));
    }

    private void sheet(SheetWriter writer, Table table) {
        XSSFSheet sheet = writer.write(table);
        int beside = table.headers().size() + 1;
        String council = words.say("side.council");
        String vcs = words.say("side.vcs");
        table.chart().ifPresent(chart -> {
            if (chart instanceof Chart.Scatter scatter) {
                new ScatterWriter(sheet, scatter).write(beside, council, vcs);
            } else if (chart instanceof Chart.Bars bars) {
                new BarWriter(sheet, bars, table.rows().size()).write(beside, council, vcs);
            }
        });
    }

    private void named(XSSFWorkbook book, String name, PlanBook plan, int from, int count) {
        int first = SheetWriter.FIRST + from + 1;
        Name range = book.createName();
        range.setNameName(name);
        range.setRefersToFormula(
                SheetNameFormatter.format(plan.tab("lists")) + "!$B$" + first + ":$B$" + (first + count - 1));
    }

    private void actions(XSSFWorkbook book, PlanBook plan) {
        XSSFSheet sheet = book.getSheet(plan.tab("actions"));
        sheet.getTables()
                .get(0)
                .getCTTable()
                .addNewAutoFilter()
                .setRef(sheet.getTables().get(0).getCTTable().getRef());
        int last = sheet.getLastRowNum() + ROWS_TO_ADD;
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

    /** Every entry bears the day on which the workbook is made, not the moment. */
    private static final class ZipOfOneDay extends ZipArchiveOutputStream {

        private final LocalDate day;

        ZipOfOneDay(OutputStream file, LocalDate day) {
            super(file);
            this.day = day;
        }

        @Override
        public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
            entry.setTimeLocal(day.atStartOfDay());
            super.putArchiveEntry(entry);
        }
    }
}
