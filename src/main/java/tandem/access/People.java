package tandem.access;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The people with a role other than participant. */
public interface People {

    Mono<Person> find(PersonId id);

    /** Those at this email address, however it is written. */
    Flux<Person> list(EmailAddress address);

    Mono<Person> save(Person person);

    /** Everybody, in no order. */
    Flux<Person> list();

    /** Forgets a person; doing it again changes nothing. */
    Mono<Void> remove(PersonId id);
}
