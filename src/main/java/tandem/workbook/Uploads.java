package tandem.workbook;

import java.time.Instant;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.access.PersonId;

/** The workbooks that wait for a yes: one for each lead in an area, and for a short time. */
public interface Uploads {

    /** Keeps it in place of what this lead sent before to this area. */
    Mono<Void> put(Upload upload);

    /** What this lead sent to this area under this id; may be empty. */
    Mono<Upload> find(AreaCode area, PersonId by, String id);

    Mono<Void> remove(Upload upload);

    /** Forgets what nobody said yes to in time. */
    Mono<Void> removeOlderThan(Instant moment);
}
