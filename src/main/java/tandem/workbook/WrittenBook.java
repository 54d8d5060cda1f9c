package tandem.workbook;

import java.io.InputStream;
import org.springframework.core.io.AbstractResource;
import org.springframework.util.FastByteArrayOutputStream;

/** A workbook's file, held in the pieces in which it was written: putting them together would need its size twice more. */
final class WrittenBook extends AbstractResource {

    private final FastByteArrayOutputStream pieces;

    WrittenBook(FastByteArrayOutputStream pieces) {
        this.pieces = pieces;
        pieces.close();
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public long contentLength() {
        return pieces.size();
    }

    @Override
    public InputStream getInputStream() {
        return pieces.getInputStream();
    }

    @Override
    public String getDescription() {
        return "A workbook of " + pieces.size() + " bytes";
    }
}
