package tandem.access;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.AreaCode;

/** The names of people who had a part in one area only: they go with it. Whoever stands elsewhere stays. */
@Component
@Order(70)
class PeopleOfArea implements Belongings {

    private static final Pattern ID = Pattern.compile("[a-z0-9-]{3,60}");

    private final People people;
    private final List<Roster> rosters;
    private final Doorkeeper doorkeeper;
    private final Log log;
    private final Logs logs;

    PeopleOfArea(People people, List<Roster> rosters, Doorkeeper doorkeeper, Log log, Logs logs) {
        this.people = people;
        this.rosters = rosters;
        this.doorkeeper = doorkeeper;
        this.log = log;
        this.logs = logs;
    }

    @Override
    public Mono<Void> delete(AreaCode area) {
        return inLog(area)
                .concatWith(
                        holders().filter(held -> held.areas().contains(area)).map(Roster.Held::person))
                .distinct()
                .filter(person -> !person.equals(SetUp.ADMINISTRATOR))
                .concatMap(people::find)
                .map(Person::id)
                .filterWhen(person -> isElsewhere(person, area).map(elsewhere -> !elsewhere))
                .collectList()
                .flatMapIterable(ids -> ids)
                .concatMap(person -> doorkeeper.dismiss(person).then(Mono.defer(() -> people.remove(person))))
                .then();
    }

    private Mono<Boolean> isElsewhere(PersonId person, AreaCode area) {
        Flux<AreaCode> roles =
                holders().filter(held -> held.person().equals(person)).flatMapIterable(Roster.Held::areas);
        Flux<AreaCode> told = logs.areas().filterWhen(other -> inLog(other).hasElement(person));
        return roles.concatWith(told).any(other -> !other.equals(area));
    }

    /** Those who changed something, but for administrators, and those who were named or asked. */
    private Flux<PersonId> inLog(AreaCode area) {
        return log.list(area)
                .flatMapIterable(
                        entry -> Stream.of(entry.role() == Role.ADMINISTRATOR ? "" : entry.who(), entry.object())
                                .filter(id -> ID.matcher(id).matches())
                                .map(PersonId::new)
                                .toList())
                .distinct();
    }

    private Flux<Roster.Held> holders() {
        return Flux.fromIterable(rosters).concatMap(Roster::held);
    }
}
