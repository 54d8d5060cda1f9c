package tandem.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tandem.NotFound;
import tandem.Rejected;

/** Signs people in by a link that is mailed to them: good once, for ten minutes. Opening it changes nothing. */
@Component
public class EmailSignIn {

    /** How long a mailed link is good. */
    public static final Duration GOOD = Duration.ofMinutes(10);

    /** Letters an hour to one address, known or not; more are not sent, and nobody is told. */
    private static final Limit LETTERS = new Limit("sign-in-letters", 4, 400, 1);

    private final Assignments assignments;
    private final SignInLinks links;
    private final Guessing guessing;
    private final Clock clock;

    EmailSignIn(Assignments assignments, SignInLinks links, Guessing guessing, Clock clock) {
        this.assignments = assignments;
        this.links = links;
        this.guessing = guessing;
        this.clock = clock;
    }

    /**
     * Makes a link for whoever is at this address, and has it mailed. For an address that nobody has, the same steps are
     * taken but the last, so that the answer tells nothing.
     *
     * @param mail gets the link's secret; it only hands the letter on and does not wait for it
     */
    public Mono<Void> request(EmailAddress address, Consumer<Secret> mail) {
        return guessing.take(LETTERS, address.value())
                .then(Mono.defer(() -> assignments.at(address)))
                .flatMap(people -> add(people).doOnNext(secret -> {
                    if (!people.isEmpty()) {
                        mail.accept(secret);
                    }
                }))
                .then()
                .onErrorResume(TooManyTries.class, enough -> Mono.empty());
    }

    private Mono<Secret> add(List<PersonId> people) {
        Secret secret = Secret.random();
        SignInLink link = new SignInLink(secret.hash(), people, clock.instant().plus(GOOD), false);
        return links.add(link, clock.instant()).thenReturn(secret);
    }

    /** Whether a link can be used now. Fails with {@link NotFound} if there never was such a link. */
    public Mono<Boolean> isGood(String text) {
        return find(text).map(link -> link.isGood(clock.instant()));
    }

    /** Uses a link and says who it was mailed to. Rejected as {@code access.mailed.over} if it was used or has ended. */
    public Mono<List<PersonId>> use(String text) {
        return find(text)
                .filter(link -> link.isGood(clock.instant()))
                .filterWhen(link -> links.use(link.hash()))
                .switchIfEmpty(Mono.error(() -> new Rejected("access.mailed.over")))
                .map(SignInLink::people);
    }

    private Mono<SignInLink> find(String text) {
        return Mono.just(text)
                .filter(Secret::isValid)
                .flatMap(valid -> links.find(new Secret(valid).hash()))
                .switchIfEmpty(Mono.error(() -> new NotFound("A link", "like this")));
    }
}
