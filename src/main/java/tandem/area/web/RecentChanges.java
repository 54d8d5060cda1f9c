package tandem.area.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.Days;
import tandem.access.Log;
import tandem.access.LogEntry;
import tandem.access.People;
import tandem.access.Person;
import tandem.access.PersonId;

/** What was changed in an area of late, from the log, in words. Entries that have no words are left out. */
@Component
class RecentChanges {

    private static final int FEW = 40;
    private static final int READ = 200;
    private static final int SHOWN = 6;

    private final Log log;
    private final People people;
    private final Phrases phrases;

    RecentChanges(Log log, People people, Phrases phrases) {
        this.log = log;
        this.people = people;
        this.phrases = phrases;
    }

    /** The newest first; many of a kind on one day are told as one. */
    Flux<HomePage.Change> of(AreaCode area) {
        return kinds(area, FEW).flatMapIterable(Function.identity()).take(SHOWN).concatMap(this::change);
    }

    /** Where a few entries tell enough, no more are read. */
    private Mono<List<Told>> kinds(AreaCode area, int most) {
        return log.latest(area, most)
                .collectList()
                .flatMap(entries -> told(entries)
                        .collectList()
                        .flatMap(kinds -> kinds.size() > SHOWN || entries.size() < most || most == READ
                                ? Mono.just(kinds)
                                : kinds(area, READ)));
    }

    private Flux<Told> told(List<LogEntry> entries) {
        return Flux.fromIterable(entries)
                .bufferUntilChanged(entry -> List.of(entry.who(), entry.what(), Days.on(entry.when())))
                .concatMap(alike -> Mono.justOrEmpty(words(alike.get(0).what(), alike.size()))
                        .map(words -> new Told(alike.get(0), words)));
    }

    private Mono<HomePage.Change> change(Told told) {
        return name(told.newest().who())
                .map(name -> new HomePage.Change(Days.of(told.newest().when()), name, told.words()));
    }

    /** Entries of a kind on one day in words, by the newest of them; what has no words is not told. */
    private record Told(LogEntry newest, String words) {}

    /** {@code round.opened} is told by {@code round.log.opened}, and what has no feature of its own by access. */
    private Optional<String> words(String what, int howMany) {
        return phrases.find(what.replaceFirst("\\.", ".log."), howMany)
                .or(() -> phrases.find("access.log." + what))
                .map(StringUtils::uncapitalize);
    }

    private Mono<String> name(String id) {
        if (id.equals(Log.SCHEDULE)) {
            return Mono.just(phrases.say("area.log.schedule"));
        }
        return people.find(new PersonId(id))
                .map(Person::name)
                .defaultIfEmpty(StringUtils.capitalize(phrases.say("area.log.somebody")));
    }
}
