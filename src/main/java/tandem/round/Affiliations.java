package tandem.round;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import tandem.AreaCode;
import tandem.Side;
import tandem.area.Organisation;
import tandem.area.Organisations;

/** Where the people of each side can belong: the council's departments, the area's VCS organisations. */
@Component
public class Affiliations {

    private final Organisations organisations;

    Affiliations(Organisations organisations) {
        this.organisations = organisations;
    }

    /** All of a side, by name. */
    public Flux<Affiliation> list(AreaCode area, Side side) {
        return switch (side) {
            case COUNCIL ->
                organisations
                        .listDepartments(area)
                        .map(department -> new Affiliation(side, department.id().toString(), department.name()));
            case VCS ->
                organisations
                        .list(area)
                        .filter(Organisation::isVcs)
                        .map(organisation ->
                                new Affiliation(side, organisation.id().toString(), organisation.name()));
        };
    }
}
