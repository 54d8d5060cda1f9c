package tandem.site.web;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ByteArrayResource;

/** A style sheet made at start, served like a file. */
final class StyleSheet extends ByteArrayResource {

    private final long made = System.currentTimeMillis();

    StyleSheet(String css) {
        super(css.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public String getFilename() {
        return "govuk.css";
    }

    @Override
    public long lastModified() {
        return made;
    }
}
