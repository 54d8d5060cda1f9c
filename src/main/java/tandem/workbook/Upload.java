package tandem.workbook;

import java.time.Instant;
import org.springframework.core.io.ByteArrayResource;
import tandem.AreaCode;
import tandem.access.PersonId;

/**
 * A workbook that came back and waits for its sender's yes.
 *
 * @param id random; it stands in the address of the preview
 * @param by the lead who sent it, and who alone can see it
 * @param until when it is forgotten
 */
public record Upload(String id, AreaCode area, PersonId by, Instant until, ByteArrayResource file) {}
