package tandem.access.mongo;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tandem.access.People;
import tandem.access.Person;
import tandem.access.PersonId;

/** People, kept by their random id. */
@Component
class MongoPeople implements People {

    private final ReactiveMongoTemplate store;

    MongoPeople(ReactiveMongoTemplate store) {
        this.store = store;
    }

    @Override
    public Mono<Person> find(PersonId id) {
        return store.findById(id.value(), PersonDocument.class).map(PersonDocument::toPerson);
    }

    @Override
    public Mono<Person> save(Person person) {
        return store.save(PersonDocument.of(person)).thenReturn(person);
    }

    @Document("people")
    record PersonDocument(
            @Id String id,
            String name,
            String post,
            String organisation,
            @Nullable String email) {

        static PersonDocument of(Person person) {
            return new PersonDocument(
                    person.id().value(),
                    person.name(),
                    person.post(),
                    person.organisation(),
                    person.email().orElse(null));
        }

        Person toPerson() {
            return new Person(new PersonId(id), name, post, organisation, Optional.ofNullable(email));
        }
    }
}
