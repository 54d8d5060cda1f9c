package tandem.area.mongo;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import tandem.AreaCode;
import tandem.area.Area;
import tandem.area.CouncilType;

/** An area as stored; its id is the ONS code. */
@Document(AreaDocument.COLLECTION)
record AreaDocument(
        @Id String id,
        String name,
        String council,
        String type,
        String region,
        @Nullable String combinedAuthority,
        boolean illustrative,
        long version) {

    static final String COLLECTION = "areas";

    static AreaDocument of(Area area, long version) {
        return new AreaDocument(
                area.code().gss(),
                area.name(),
                area.council(),
                area.type().name(),
                area.region(),
                area.combinedAuthority().orElse(null),
                area.illustrative(),
                version);
    }

    Area toArea() {
        return new Area(
                new AreaCode(id),
                name,
                council,
                CouncilType.valueOf(type),
                region,
                Optional.ofNullable(combinedAuthority),
                illustrative,
                version);
    }
}
