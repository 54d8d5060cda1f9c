package tandem.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.round.Got.got;
import static tandem.round.ParticipationBuilder.anInvitation;
import static tandem.round.RoundBuilder.aRound;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tandem.Rejected;
import tandem.access.Cast;
import tandem.access.Secret;
import tandem.access.StoryServer;
import tandem.questionnaire.Step;

/**
 * Submitting is interrupted after every step, done in two tabs at once, and beside a new invitation: what somebody says
 * counts once, and only their own link can finish it. The steps are: begin, mark each of three parts, finish.
 */
@StoryServer
class SubmittingStoryTest {

    private static final List<PartName> ANSWERED = List.of(PartName.WHOLE, PartName.relationship(1), PartName.BARRIERS);
    private static final String LAST_STEP = "5";

    private static int rounds;

    private final Rounds roundStore;
    private final Participations participations;
    private final Parts parts;
    private final Inviting inviting;
    private final Clock clock;

    private Round round = aRound().open();
    private Ticket link = new Ticket(new ParticipationId(round.id(), "nobody"), Secret.random());

    @Autowired
    SubmittingStoryTest(Rounds roundStore, Participations participations, Parts parts, Inviting inviting, Clock clock) {
        this.roundStore = roundStore;
        this.participations = participations;
        this.parts = parts;
        this.inviting = inviting;
        this.clock = clock;
    }

    @BeforeEach
    void answerEverything() {
        round = aRound().named("submitting-" + rounds++)
                .about("Food", List.of("adult-care"), List.of("food-hub"))
                .open();
        got(roundStore.add(round));
        roundStore.pin(round).block();
        Secret invitation = Secret.random();
        got(participations.add(anInvitation(round)
                .ofOrganisation("food-hub")
                .withInvitation(invitation)
                .invited()));
        link = claimAndAnswer(invitation, 2);
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "2", "3", "4", LAST_STEP})
    void countsOnceWhateverStepItBreaksOffAfter(int step) {
        assertThatThrownBy(() -> breakingOffAfter(step).submit(link).block()).hasMessageContaining("broke off");

        got(answering().submit(link));
        got(answering().submit(link));

        assertCountedOnce(2);
        assertThat(got(participations.get(link.participation())).state()).isEqualTo(Participation.State.SUBMITTED);
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4", LAST_STEP})
    void givesNoNewInvitationOnceItBegan(int step) {
        assertThatThrownBy(() -> breakingOffAfter(step).submit(link).block()).hasMessageContaining("broke off");

        assertThatThrownBy(() -> inviting.renew(Cast.vcsLead(), link.participation(), Secret.random())
                        .block())
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refused -> assertThat(refused.key()).isEqualTo("round.invitation.already-submitting"));

        got(roundStore.save(round.close(clock.instant())));
        got(answering().submit(link));
        assertCountedOnce(2);
    }

    @Test
    void neverCountsWhatALostLinkSaidOnceANewOneWasGiven() {
        assertThatThrownBy(() -> breakingOffAfter(0).submit(link).block()).hasMessageContaining("broke off");
        Secret invitation = got(inviting.renew(Cast.vcsLead(), link.participation(), Secret.random()))
                .invitation();
        Ticket other = claimAndAnswer(invitation, 5);

        assertThatThrownBy(() -> answering().submit(link).block()).hasMessage("round.return-link.replaced");
        got(answering().submit(other));
        assertThatThrownBy(() -> answering().submit(link).block()).hasMessage("round.return-link.replaced");

        assertCountedOnce(5);
    }

    /** Continue is pressed twice: both presses bring the same return link, and nobody else gets one. */
    @RepeatedTest(5)
    void exchangesAnInvitationOnceHoweverOftenContinueIsPressed() {
        Secret invitation = got(inviting.renew(Cast.vcsLead(), link.participation(), Secret.random()))
                .invitation();
        Secret kept = Secret.random();

        List<Ticket> tickets = got(Flux.range(0, 3)
                .flatMap(press -> answering().claim(invitation.text(), kept).subscribeOn(Schedulers.parallel()))
                .collectList());

        assertThat(tickets).containsOnly(new Ticket(link.participation(), kept));
        assertThatThrownBy(() ->
                        answering().claim(invitation.text(), Secret.random()).block())
                .hasMessage("round.invitation.used");
    }

    @RepeatedTest(10)
    void countsOnceFromTwoTabsAtOnce() {
        Flux.range(0, 2)
                .flatMap(tab -> answering().submit(link).subscribeOn(Schedulers.parallel()))
                .collectList()
                .block();

        assertCountedOnce(2);
        assertThat(got(participations.get(link.participation())).state()).isEqualTo(Participation.State.SUBMITTED);
    }

    /** Either the new invitation is given and nothing counts, or it counts and none is given; never both. */
    @RepeatedTest(10)
    void countsOrIsReplacedWhenBothHappenAtOnce() {
        boolean submitted = Boolean.TRUE.equals(Mono.zip(
                        attempted(answering().submit(link)),
                        attempted(inviting.renew(Cast.vcsLead(), link.participation(), Secret.random())))
                .map(done -> {
                    assertThat(done.getT1()).isNotEqualTo(done.getT2());
                    return done.getT1();
                })
                .block());

        assertThat(parts.listCounted(round.id()).count().block()).isEqualTo(submitted ? ANSWERED.size() : 0);
        assertThat(got(participations.get(link.participation())).state())
                .isEqualTo(submitted ? Participation.State.SUBMITTED : Participation.State.INVITED);
    }

    @Test
    void refusesToChangeWhatCounts() {
        got(answering().submit(link));

        assertThatThrownBy(
                        () -> answering().save(link, PartName.WHOLE, money(5)).block())
                .isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> answering().discard(link).block()).isInstanceOf(Rejected.class);
        assertCountedOnce(2);
    }

    private void assertCountedOnce(int step) {
        List<Part> counted = got(parts.listCounted(round.id()).collectList());
        assertThat(counted).extracting(Part::name).containsExactlyInAnyOrderElementsOf(ANSWERED);
        assertThat(counted)
                .filteredOn(part -> part.name().equals(PartName.WHOLE))
                .extracting(Part::answers)
                .containsExactly(money(step));
    }

    private Ticket claimAndAnswer(Secret invitation, int step) {
        Ticket ticket = got(answering().claim(invitation.text(), Secret.random()));
        for (PartName name : ANSWERED) {
            answering().save(ticket, name, money(step)).block();
        }
        return ticket;
    }

    private static Map<String, Answer> money(int step) {
        return Map.of(Part.AXIS + "money", new Answer.Placed(new Step(step)));
    }

    private static Mono<Boolean> attempted(Mono<?> what) {
        return what.subscribeOn(Schedulers.parallel()).thenReturn(true).onErrorReturn(false);
    }

    private Answering answering() {
        return new Answering(roundStore, participations, parts, clock);
    }

    /** Breaks off once so many things were written; 0 is before the first. */
    private Answering breakingOffAfter(int writes) {
        AtomicInteger left = new AtomicInteger(writes);
        return new Answering(
                roundStore,
                breaking(left, "save", Participations.class, participations),
                breaking(left, "count", Parts.class, parts),
                clock);
    }

    private static <T> T breaking(AtomicInteger left, String write, Class<T> store, T real) {
        return store.cast(Proxy.newProxyInstance(
                store.getClassLoader(), new Class<?>[] {store}, (self, method, given) -> {
                    if (!method.getName().equals(write)) {
                        return method.invoke(real, given);
                    }
                    Mono<?> done = (Mono<?>) method.invoke(real, given);
                    Mono<Object> broken = Mono.error(() -> new IllegalStateException("It broke off"));
                    return Mono.defer(() -> switch (left.getAndDecrement()) {
                        case 0 -> broken;
                        case 1 -> done.then(broken);
                        default -> done;
                    });
                }));
    }
}
