package tandem.access;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.NotFound;
import tandem.Rejected;
import tandem.store.Compaction;

/**
 * Erases people: their posts, links, sessions and name go, and the store's file is rewritten without them. Their random id
 * stays in the log, plans and results, and leads to nobody any more. The person's own document goes last, so that what was
 * interrupted can be found and done again.
 */
@Component
public class Erasing {

    private final People people;
    private final List<Roster> rosters;
    private final Doorkeeper doorkeeper;
    private final Log log;
    private final Logs logs;
    private final Compaction compaction;

    Erasing(People people, List<Roster> rosters, Doorkeeper doorkeeper, Log log, Logs logs, Compaction compaction) {
        this.people = people;
        this.rosters = rosters;
        this.doorkeeper = doorkeeper;
        this.log = log;
        this.logs = logs;
        this.compaction = compaction;
    }

    /** Somebody whose name is kept, with the roles they have. */
    public record Known(Person person, List<Roster.Held> roles) {}

    /** Everybody whose name is kept, by name. Participants are not among them. */
    public Flux<Known> list(Viewer by) {
        return byAdministrator(by)
                .thenMany(Flux.defer(this::held))
                .collectMultimap(Roster.Held::person)
                .flatMapMany(roles -> people.list()
                        .map(person -> new Known(person, List.copyOf(roles.getOrDefault(person.id(), List.of())))))
                .sort(Comparator.comparing((Known known) -> known.person().name())
                        .thenComparing(known -> known.person().id().value()));
    }

    public Mono<Known> get(Viewer by, PersonId id) {
        return list(by).filter(known -> known.person().id().equals(id))
                .next()
                .switchIfEmpty(Mono.error(() -> new NotFound("A person", id)));
    }

    /**
     * Erases a person. Nothing happens if they are erased already. Fails with {@code access.erase.administrator} for
     * whoever administers the installation: without them nobody could name leads.
     */
    public Mono<Void> erase(Viewer by, PersonId id) {
        return byAdministrator(by)
                .then(Mono.defer(() -> people.find(id)))
                .flatMap(person -> isAdministrator(by, id)
                        ? Mono.error(new Rejected("access.erase.administrator"))
                        : areas(id).collectList().flatMap(areas -> erase(by, id, areas)));
    }

    private Mono<Void> erase(Viewer by, PersonId id, List<AreaCode> areas) {
        return Flux.fromIterable(rosters)
                .concatMap(roster -> roster.takeOut(id))
                .then(Mono.defer(() -> doorkeeper.dismiss(id)))
                .thenMany(Flux.fromIterable(areas))
                .concatMap(area -> log.append(by, area, "person.erased", id.value()))
                .then(Mono.defer(() -> people.remove(id)))
                .then(Mono.defer(compaction::compact));
    }

    /** The areas that have to know: those of the roles, and those whose log tells of the person. */
    private Flux<AreaCode> areas(PersonId id) {
        Flux<AreaCode> ofRoles = held().filter(held -> held.person().equals(id)).flatMapIterable(Roster.Held::areas);
        return ofRoles.concatWith(logs.areas().filterWhen(area -> isIn(area, id.value())))
                .distinct();
    }

    private Mono<Boolean> isIn(AreaCode area, String id) {
        return log.list(area)
                .any(entry -> entry.who().equals(id) || entry.object().equals(id));
    }

    private Flux<Roster.Held> held() {
        return Flux.fromIterable(rosters).concatMap(Roster::held);
    }

    public boolean isAdministrator(Viewer by, PersonId id) {
        return id.equals(SetUp.ADMINISTRATOR) || id.equals(by.person());
    }

    private static Mono<Void> byAdministrator(Viewer by) {
        return Mono.fromRunnable(by::requireAdministrator);
    }
}
