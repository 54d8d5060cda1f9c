package tandem.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import tandem.NotFound;
import tandem.Rejected;

class EmailSignInTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:20:00Z");
    private static final EmailAddress CAROLS = new EmailAddress("carol@calderdale.example");
    private static final EmailAddress NOBODYS = new EmailAddress("nobody@calderdale.example");
    private static final Limit WRONG = new Limit("wrong-links", 3, 5, 1);

    private final Remembered stores = new Remembered();
    private final MovingClock clock = new MovingClock();
    private final Map<String, SignInLink> mailed = new HashMap<>();
    private final Map<String, Long> tries = new HashMap<>();
    private final Guessing guessing = new Guessing(tries(), clock);
    private final EmailSignIn signIn =
            new EmailSignIn(new Assignments(stores.links(), stores.people()), links(), guessing, clock);
    private final List<Secret> letters = new ArrayList<>();

    @BeforeEach
    void carolHasARole() {
        clock.set(NOW);
        stores.people.put(Cast.carol().id(), Cast.carol());
        Doorkeeper doorkeeper = new Doorkeeper(stores.links(), stores.sessions(), clock);
        doorkeeper
                .invite(Cast.carol().id(), "Carol Council", Role.COUNCIL_LEAD, Optional.of(Cast.CALDERDALE))
                .flatMap(claim -> doorkeeper.claim(claim.text()))
                .block();
    }

    private SignInLinks links() {
        return new SignInLinks() {
            @Override
            public Mono<SignInLink> find(String hash) {
                return Mono.justOrEmpty(mailed.get(hash));
            }

            @Override
            public Mono<Void> add(SignInLink link, Instant now) {
                return Mono.fromRunnable(() -> mailed.put(link.hash(), link));
            }

            @Override
            public Mono<Boolean> use(String hash) {
                return Mono.fromSupplier(() -> {
                    SignInLink link = mailed.get(hash);
                    boolean first = link != null && !link.used();
                    mailed.computeIfPresent(hash, (same, one) -> new SignInLink(hash, one.people(), one.until(), true));
                    return first;
                });
            }
        };
    }

    private Tries tries() {
        Map<Instant, Secret> keys = new HashMap<>();
        return new Tries() {
            @Override
            public Mono<Secret> key(Instant hour) {
                return Mono.fromSupplier(() -> keys.computeIfAbsent(hour, made -> Secret.random()));
            }

            @Override
            public Mono<Long> count(Instant hour, String name) {
                return Mono.fromSupplier(() -> tries.getOrDefault(hour + name, 0L));
            }

            @Override
            public Mono<Void> add(Instant hour, String name) {
                return Mono.fromRunnable(() -> tries.merge(hour + name, 1L, Long::sum));
            }
        };
    }

    @Test
    void mailsALinkThatIsGoodOnceForTenMinutes() {
        signIn.request(CAROLS, letters::add).block();
        String link = letters.get(0).text();

        clock.moveOn(Duration.ofMinutes(10).minusMillis(1));
        assertThat(signIn.isGood(link).block()).isTrue();
        assertThat(signIn.use(link).block()).containsExactly(Cast.carol().id());
        assertThat(signIn.isGood(link).block()).isFalse();
        assertOver(link);
    }

    @Test
    void endsALinkAfterTenMinutes() {
        signIn.request(CAROLS, letters::add).block();
        clock.moveOn(Duration.ofMinutes(10));

        assertThat(signIn.isGood(letters.get(0).text()).block()).isFalse();
        assertOver(letters.get(0).text());
    }

    private void assertOver(String link) {
        assertThatThrownBy(() -> signIn.use(link).block())
                .isInstanceOf(Rejected.class)
                .hasMessage("access.mailed.over");
    }

    @Test
    void takesTheSameStepsForAnAddressThatNobodyHasButMailsNothing() {
        signIn.request(NOBODYS, letters::add).block();

        assertThat(letters).isEmpty();
        assertThat(mailed).hasSize(1);
    }

    @Test
    void mailsFourLettersAnHourAndSaysNothingOfTheFifth() {
        for (int i = 0; i < 6; i++) {
            signIn.request(CAROLS, letters::add).block();
        }
        assertThat(letters).hasSize(4);

        clock.moveOn(Duration.ofHours(1));
        signIn.request(CAROLS, letters::add).block();
        assertThat(letters).hasSize(5);
    }

    @Test
    void doesNotKnowLinksThatNeverWere() {
        for (String link : List.of("nonsense", Secret.random().text())) {
            assertThatThrownBy(() -> signIn.isGood(link).block()).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void answersAGuesserNoMoreUntilTheHourIsOver() {
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> guess("here")).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> guess("here"))
                .isInstanceOfSatisfying(
                        TooManyTries.class,
                        wait -> assertThat(wait.untilAnswered()).isEqualTo(Duration.ofMinutes(40)));
        assertThat(guessing.guard(WRONG, "elsewhere", Mono.just("found")).block())
                .isEqualTo("found");
        clock.moveOn(Duration.ofMinutes(40));
        assertThat(guessing.guard(WRONG, "here", Mono.just("found")).block()).isEqualTo("found");
    }

    @Test
    void allowsEachLittleOnceAllTogetherGuessedTooMuch() {
        for (String client : List.of("a", "b", "c", "d", "e")) {
            assertThatThrownBy(() -> guess(client)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> guess("a")).isInstanceOf(TooManyTries.class);
        assertThat(guessing.guard(WRONG, "f", Mono.just("found")).block()).isEqualTo("found");
    }

    private void guess(String client) {
        guessing.guard(WRONG, client, Mono.error(() -> new NotFound("A link", "like this")))
                .block();
    }

    @Test
    void countsOnlyWhatIsNotFound() {
        guessing.guard(WRONG, "here", Mono.just("found")).block();
        assertThatThrownBy(() -> guessing.guard(WRONG, "here", Mono.error(new Rejected("some.reason")))
                        .block())
                .isInstanceOf(Rejected.class);

        assertThat(tries).isEmpty();
    }

    @Test
    void refusesLimitsThatAreNone() {
        for (long[] wrong : new long[][] {{0, 5, 1}, {5, 4, 1}, {5, 5, 0}, {5, 5, 6}}) {
            assertThatThrownBy(() -> new Limit("anything", wrong[0], wrong[1], wrong[2]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(new Limit("anything", 1, 1, 1).allows(0, 0)).isTrue();
    }
}
