package tandem.access.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.access.EmailAddress;
import tandem.access.People;
import tandem.access.Person;
import tandem.access.PersonId;
import tandem.store.OneReading;

/** People, kept by their random id; {@code address} is the email in the form by which they are found. */
@Component
class MongoPeople implements People {

    private final ReactiveMongoTemplate store;

    MongoPeople(ReactiveMongoTemplate store) {
        this.store = store;
    }

    @Override
    public Mono<Person> find(PersonId id) {
        return OneReading.of(
                PersonDocument.class,
                id,
                store.findById(id.value(), PersonDocument.class).map(PersonDocument::toPerson));
    }

    @Override
    public Flux<Person> list(EmailAddress address) {
        return store.find(query(where("address").is(address.value())), PersonDocument.class)
                .map(PersonDocument::toPerson);
    }

    @Override
    public Mono<Person> save(Person person) {
        return store.save(PersonDocument.of(person)).thenReturn(person);
    }

    @Override
    public Flux<Person> list() {
        return store.findAll(PersonDocument.class).map(PersonDocument::toPerson);
    }

    @Override
    public Mono<Void> remove(PersonId id) {
        return store.remove(query(where("_id").is(id.value())), PersonDocument.class)
                .then();
    }

    @Document("people")
    record PersonDocument(
            @Id String id,
            String name,
            String post,
            String organisation,
            @Nullable String email,
            @Nullable String address) {

        static PersonDocument of(Person person) {
            return new PersonDocument(
                    person.id().value(),
                    person.name(),
                    person.post(),
                    person.organisation(),
                    person.email().orElse(null),
                    person.email()
                            .flatMap(EmailAddress::read)
                            .map(EmailAddress::value)
                            .orElse(null));
        }

        Person toPerson() {
            return new Person(new PersonId(id), name, post, organisation, Optional.ofNullable(email));
        }
    }
}
