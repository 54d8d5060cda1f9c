package tandem.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.io.output.UnsynchronizedByteArrayOutputStream;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.DeferredSXSSFWorkbook;
import org.apache.poi.xssf.streaming.StreamingSheetWriter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook whose sheets are written row by row into the file. Only one row of them is held at a time, with its texts
 * in its cells, and nothing lies on a disk meanwhile.
 */
final class StreamedBook extends DeferredSXSSFWorkbook {

    private static final int HELD_ROWS = 1;

    private final LocalDate day;

    /** @param day the day that all of the file bears, so that it has the same bytes whenever it is made */
    StreamedBook(LocalDate day) {
        super(new XSSFWorkbook(), HELD_ROWS);
        this.day = day;
    }

    /** Leaves the rows of a sheet, which fill this area, to the moment in which the file is written. */
    void stream(XSSFSheet sheet, CellRangeAddress area, Consumer<Sheet> content) {
        sheet.setDimensionOverride(area);
        getStreamingSheet(sheet.getSheetName()).setRowGenerator(content::accept);
    }

    @Override
    public void write(OutputStream file) throws IOException {
        try (UnsynchronizedByteArrayOutputStream frame =
                        UnsynchronizedByteArrayOutputStream.builder().get();
                ZipArchiveOutputStream parts = new ZipArchiveOutputStream(frame)) {
            parts.setLevel(Deflater.NO_COMPRESSION);
            getXSSFWorkbook().write(parts);
            ZipFile read = ZipFile.builder().setByteArray(frame.toByteArray()).get();
            injectData(new ZipFileZipEntrySource(read), file);
        }
    }

    @Override
    protected StreamingSheetWriter createSheetDataWriter(OutputStream part) throws IOException {
        return new CellsAsXml(part);
    }

    /** Throws the frame away: closing it as others do would save it once more. */
    @Override
    public void close() {
        getXSSFWorkbook().getPackage().revert();
    }

    @Override
    protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream file) {
        return new ZipOfOneDay(file, day);
    }

    /** Every entry bears the day on which the workbook is made, not the moment. */
    private static final class ZipOfOneDay extends ZipArchiveOutputStream {

        private static final int FAST = 3;

        private final LocalDate day;

        ZipOfOneDay(OutputStream file, LocalDate day) {
            super(file);
            setLevel(FAST);
            this.day = day;
        }

        @Override
        public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
            ZipArchiveEntry dated = new ZipArchiveEntry(entry.getName());
            dated.setTimeLocal(day.atStartOfDay());
            super.putArchiveEntry(dated);
        }
    }
}
