package tandem.area.mongo;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import tandem.area.Organisation;
import tandem.area.OrganisationId;

/** An organisation as stored; its id is the area's code and the short name. */
@Document(OrganisationDocument.COLLECTION)
record OrganisationDocument(
        @Id String id,
        String area,
        String name,
        String kind,
        String size,
        List<String> causes,
        List<String> neighbourhoods,
        @Nullable String charityNumber,
        List<String> offers,
        boolean ledByMarginalisedGroup,
        long version) {

    static final String COLLECTION = "organisations";

    static OrganisationDocument of(Organisation organisation, long version) {
        return new OrganisationDocument(
                organisation.id().toString(),
                organisation.id().area().gss(),
                organisation.name(),
                organisation.kind().name(),
                organisation.size().name(),
                organisation.causes(),
                organisation.neighbourhoods(),
                organisation.charityNumber().orElse(null),
                organisation.offers(),
                organisation.ledByMarginalisedGroup(),
                version);
    }

    Organisation toOrganisation() {
        return new Organisation(
                OrganisationId.of(id),
                name,
                Organisation.Kind.valueOf(kind),
                Organisation.SizeBand.valueOf(size),
                causes,
                neighbourhoods,
                Optional.ofNullable(charityNumber),
                offers,
                ledByMarginalisedGroup,
                version);
    }
}
