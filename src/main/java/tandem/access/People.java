package tandem.access;

import reactor.core.publisher.Mono;

/** The people with a role other than participant. */
public interface People {

    Mono<Person> find(PersonId id);

    Mono<Person> save(Person person);
}
