package tandem.access.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import tandem.access.Cast;
import tandem.access.People;
import tandem.access.Person;
import tandem.store.EmbeddedStoreExtension;

@ExtendWith(EmbeddedStoreExtension.class)
class PeopleStoreTest {

    private final People people;

    PeopleStoreTest(ReactiveMongoTemplate store) {
        this.people = new MongoPeople(store);
    }

    @Test
    void keepsPeopleWithAndWithoutEmail() {
        people.save(Cast.carol()).block();
        people.save(Cast.vikram()).block();

        assertThat(people.find(Cast.carol().id()).block()).isEqualTo(Cast.carol());
        assertThat(people.find(Cast.vikram().id()).block()).isEqualTo(Cast.vikram());
    }

    @Test
    void savesAChangedPersonOverTheOldOne() {
        people.save(Cast.carol()).block();
        Person married =
                new Person(Cast.carol().id(), "Carol Clark", "Director", "Calderdale Council", Optional.empty());

        people.save(married).block();

        assertThat(people.find(Cast.carol().id()).block()).isEqualTo(married);
    }
}
