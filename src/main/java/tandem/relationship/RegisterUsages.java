package tandem.relationship;

import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import tandem.area.MemberId;
import tandem.area.Usage;
import tandem.area.Usages;

/** The register needs the parties of its relationships. */
@Component
class RegisterUsages implements Usages {

    private final Relationships relationships;

    RegisterUsages(Relationships relationships) {
        this.relationships = relationships;
    }

    @Override
    public Flux<Usage> of(MemberId member) {
        return relationships
                .list(member.area())
                .filter(each -> each.departments().contains(member)
                        || each.organisations().contains(member))
                .map(each -> new Usage("relationship.usage", List.of(each.id().number(), each.name())));
    }
}
