package tandem.access;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.AreaCode;

/** What somebody may work as: the roles that they have taken up by claiming a link, and that were not taken away since. */
@Component
public class Assignments {

    private static final Comparator<Viewer> ORDER = Comparator.comparing(Viewer::role)
            .thenComparing(viewer -> viewer.area().map(AreaCode::gss).orElse(""))
            .thenComparing(Viewer::id);

    private final AccessLinks links;
    private final People people;

    Assignments(AccessLinks links, People people) {
        this.links = links;
        this.people = people;
    }

    /** The roles of these people, who are one human being. */
    public Flux<Viewer> list(List<PersonId> ids) {
        return Flux.fromIterable(ids)
                .distinct()
                .concatMap(links::list)
                .filter(link -> link.kind() == AccessLink.Kind.RETURN)
                .map(AccessLink::viewer)
                .distinct(viewer -> List.of(viewer.id(), viewer.role(), viewer.area()))
                .sort(ORDER);
    }

    /** Those at an email address who have taken up a role. */
    public Mono<List<PersonId>> at(EmailAddress address) {
        return people.list(address)
                .map(Person::id)
                .filterWhen(id -> list(List.of(id)).hasElements())
                .sort(Comparator.comparing(PersonId::value))
                .collectList();
    }
}
