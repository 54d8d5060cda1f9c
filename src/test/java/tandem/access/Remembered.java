package tandem.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.AreaCode;

/** Stores of access that keep everything in memory, for quick tests of what is decided above them. */
final class Remembered {

    final Map<String, AccessLink> links = new LinkedHashMap<>();
    final Map<PersonId, Person> people = new LinkedHashMap<>();
    final Map<AreaCode, Leadership> leaderships = new LinkedHashMap<>();
    final Map<String, Open> sessions = new LinkedHashMap<>();
    final List<LogEntry> entries = new ArrayList<>();

    /** A session as it was opened. */
    record Open(Viewer viewer, List<PersonId> people, Instant until) {}

    AccessLinks links() {
        return new AccessLinks() {
            private final Map<String, String> exchanges = new HashMap<>();

            @Override
            public Mono<AccessLink> find(String hash) {
                return Mono.justOrEmpty(links.get(hash));
            }

            @Override
            public Mono<Void> add(AccessLink link) {
                return Mono.fromRunnable(() -> links.putIfAbsent(link.hash(), link));
            }

            @Override
            public Mono<Boolean> use(String hash, String exchange, Instant now) {
                return Mono.fromCallable(() -> {
                    links.computeIfPresent(hash, (same, link) -> used(link, now));
                    return exchange.equals(exchanges.computeIfAbsent(hash, first -> exchange));
                });
            }

            @Override
            public Mono<Void> removeAll(PersonId person) {
                return Mono.fromRunnable(() -> links.values().removeIf(isOf(person)));
            }

            @Override
            public Flux<AccessLink> list(PersonId person) {
                return Flux.defer(() ->
                        Flux.fromStream(List.copyOf(links.values()).stream().filter(isOf(person))));
            }
        };
    }

    private static AccessLink used(AccessLink link, Instant now) {
        return new AccessLink(
                link.hash(), link.kind(), link.person(), link.name(), link.role(), link.area(), Optional.of(now));
    }

    private static Predicate<AccessLink> isOf(PersonId person) {
        return link -> link.person().equals(person);
    }

    Sessions sessions() {
        return new Sessions() {
            @Override
            public Mono<Secret> open(Viewer viewer, List<PersonId> people, Instant until) {
                return Mono.fromSupplier(() -> {
                    Secret secret = Secret.random();
                    sessions.put(secret.hash(), new Open(viewer, people, until));
                    return secret;
                });
            }

            @Override
            public Mono<List<PersonId>> people(Secret secret, Instant now) {
                return Mono.justOrEmpty(sessions.get(secret.hash())).map(Open::people);
            }

            @Override
            public Mono<Viewer> find(Secret secret, Instant now) {
                return Mono.justOrEmpty(sessions.get(secret.hash())).map(Open::viewer);
            }

            @Override
            public Mono<Void> sweep(Instant now) {
                return Mono.empty();
            }

            @Override
            public Mono<Void> close(Secret secret) {
                return Mono.fromRunnable(() -> sessions.remove(secret.hash()));
            }

            @Override
            public Mono<Void> closeAll(String id) {
                return Mono.fromRunnable(() ->
                        sessions.values().removeIf(open -> open.viewer().id().equals(id)));
            }
        };
    }

    People people() {
        return new People() {
            @Override
            public Mono<Person> find(PersonId id) {
                return Mono.justOrEmpty(people.get(id));
            }

            @Override
            public Flux<Person> list(EmailAddress address) {
                return list().filter(person -> person.email().equals(Optional.of(address.value())));
            }

            @Override
            public Mono<Person> save(Person person) {
                return Mono.fromSupplier(() -> {
                    people.put(person.id(), person);
                    return person;
                });
            }

            @Override
            public Flux<Person> list() {
                return Flux.defer(() -> Flux.fromIterable(List.copyOf(people.values())));
            }

            @Override
            public Mono<Void> remove(PersonId id) {
                return Mono.fromRunnable(() -> people.remove(id));
            }
        };
    }

    Leaderships leaderships() {
        return new Leaderships() {
            @Override
            public Mono<Leadership> get(AreaCode area) {
                return Mono.fromSupplier(() -> leaderships.getOrDefault(area, Leadership.of(area)));
            }

            @Override
            public Flux<Leadership> list() {
                return Flux.defer(() -> Flux.fromIterable(List.copyOf(leaderships.values())));
            }

            @Override
            public Mono<Leadership> save(Leadership leadership) {
                return Mono.fromSupplier(() -> {
                    Leadership saved = new Leadership(
                            leadership.area(), leadership.council(), leadership.vcs(), leadership.version() + 1);
                    leaderships.put(saved.area(), saved);
                    return saved;
                });
            }
        };
    }

    Log log() {
        return new Log() {
            @Override
            public Mono<Void> append(Viewer who, AreaCode area, String what, String object) {
                return Mono.fromRunnable(() -> entries.add(
                        new LogEntry(area, 1, Instant.EPOCH, who.id(), who.role(), what, object, LogEntry.BEGINNING)));
            }

            @Override
            public Flux<LogEntry> list(AreaCode area) {
                return Flux.defer(() -> Flux.fromStream(entries(area)));
            }
        };
    }

    Stream<LogEntry> entries(AreaCode area) {
        return List.copyOf(entries).stream().filter(entry -> entry.area().equals(area));
    }

    Logs logs() {
        return new Logs() {
            @Override
            public Flux<AreaCode> areas() {
                return Flux.defer(() -> Flux.fromStream(
                        List.copyOf(entries).stream().map(LogEntry::area).distinct()));
            }

            @Override
            public Mono<LogChain> chain(AreaCode area) {
                return Mono.fromSupplier(
                        () -> new LogChain(LogHead.before(area), entries(area).toList()));
            }

            @Override
            public Mono<Void> settle(AreaCode area) {
                return Mono.empty();
            }
        };
    }
}
