package tandem.access.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.access.Cast.CALDERDALE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;
import tandem.access.AccessLink;
import tandem.access.AccessLinks;
import tandem.access.Cast;
import tandem.access.Person;
import tandem.access.Role;
import tandem.access.Secret;
import tandem.store.EmbeddedStoreExtension;

@ExtendWith(EmbeddedStoreExtension.class)
class AccessLinkStoreTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T09:00:00Z");

    private final AccessLinks links;
    private final AccessLink carols = claimFor(Cast.carol());

    AccessLinkStoreTest(ReactiveMongoTemplate store) {
        this.links = new MongoAccessLinks(store);
    }

    @Test
    void findsALinkByItsHash() {
        links.add(carols).block();

        assertThat(links.find(carols.hash()).block()).isEqualTo(carols);
        assertThat(links.find("another").block()).isNull();
    }

    @Test
    void usesALinkOnceAndSaysWhen() {
        links.add(carols).block();

        assertThat(links.use(carols.hash(), "one", MONDAY).block()).isTrue();
        assertThat(links.use(carols.hash(), "two", TUESDAY).block()).isFalse();
        assertThat(links.find(carols.hash())
                        .mapNotNull(link -> link.used().orElse(null))
                        .block())
                .isEqualTo(MONDAY);
    }

    @Test
    void takesTheSameExchangeSentAgainForTheFirst() {
        links.add(carols).block();
        links.use(carols.hash(), "one", MONDAY).block();

        assertThat(links.use(carols.hash(), "one", TUESDAY).block()).isTrue();
        assertThat(links.find(carols.hash())
                        .mapNotNull(link -> link.used().orElse(null))
                        .block())
                .isEqualTo(MONDAY);
    }

    @Test
    void neverUsesALinkThatIsNotThere() {
        assertThat(links.use("nothing", "one", MONDAY).block()).isFalse();
    }

    @Test
    void letsExactlyOneOfThirtyTwoExchangesWin() {
        links.add(carols).block();

        List<Boolean> answers = Flux.range(0, 32)
                .flatMap(exchange -> links.use(carols.hash(), "exchange" + exchange, MONDAY), 32)
                .collectList()
                .block();

        assertThat(answers).hasSize(32).containsOnlyOnce(true);
    }

    @Test
    void keepsAUsedLinkUsedWhenItIsAddedAgain() {
        links.add(carols).block();
        links.use(carols.hash(), "one", MONDAY).block();

        links.add(carols).block();

        assertThat(links.use(carols.hash(), "two", TUESDAY).block()).isFalse();
    }

    @Test
    void removesAllLinksOfOnePersonOnly() {
        AccessLink vikrams = claimFor(Cast.vikram());
        links.add(carols).block();
        links.add(vikrams).block();

        links.removeAll(Cast.carol().id()).block();

        assertThat(links.list(Cast.carol().id()).collectList().block()).isEmpty();
        assertThat(links.list(Cast.vikram().id()).collectList().block()).containsExactly(vikrams);
    }

    private static AccessLink claimFor(Person person) {
        return AccessLink.claim(
                Secret.random(), person.id(), person.name(), Role.COUNCIL_LEAD, Optional.of(CALDERDALE));
    }
}
