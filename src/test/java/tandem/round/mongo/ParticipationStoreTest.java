package tandem.round.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.round.Got.got;
import static tandem.round.ParticipationBuilder.anInvitation;
import static tandem.round.RoundBuilder.NOON;
import static tandem.round.RoundBuilder.aRound;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import tandem.NotFound;
import tandem.Rejected;
import tandem.access.Secret;
import tandem.round.Participation;
import tandem.round.ParticipationId;
import tandem.round.Participations;
import tandem.round.Round;
import tandem.store.EmbeddedStoreExtension;

@ExtendWith(EmbeddedStoreExtension.class)
class ParticipationStoreTest {

    private static final Round ROUND = aRound().open();

    private final Participations participations;

    ParticipationStoreTest(ReactiveMongoTemplate mongo) {
        this.participations = new MongoParticipations(mongo);
    }

    @Test
    void givesBackWhatWasAdded() {
        Participation invited = anInvitation(ROUND).invited();
        Participation claimed = anInvitation(ROUND).ofOrganisation("cvs").claimed();

        participations.add(invited).block();
        participations.add(claimed).block();

        assertThat(participations.get(invited.id()).block()).isEqualTo(invited);
        assertThat(participations.get(claimed.id()).block()).isEqualTo(claimed);
    }

    @Test
    void refusesASecondParticipationUnderOneName() {
        participations.add(anInvitation(ROUND).invited()).block();

        assertThatThrownBy(
                        () -> participations.add(anInvitation(ROUND).invited()).block())
                .isInstanceOf(Rejected.class)
                .hasMessage("round.invitation.exists");
    }

    @Test
    void failsWhenThereIsNone() {
        assertThatThrownBy(() -> participations
                        .get(new ParticipationId(ROUND.id(), "nobody"))
                        .block())
                .isInstanceOf(NotFound.class);
    }

    @Test
    void findsTheParticipationOfAnInvitation() {
        Secret secret = Secret.random();
        Participation invited = anInvitation(ROUND).withInvitation(secret).invited();
        participations.add(invited).block();

        assertThat(participations.findByInvitation(secret.hash()).block()).isEqualTo(invited);
        assertThat(participations.findByInvitation(Secret.random().hash()).block())
                .isNull();
    }

    @Test
    void tellsAnInvitationThatWasReplacedFromOneThatIsNone() {
        Secret first = Secret.random();
        Secret second = Secret.random();
        Participation invited =
                got(participations.add(anInvitation(ROUND).withInvitation(first).invited()));
        got(participations.save(invited.reinvite(second)));

        assertThat(participations.findByInvitation(first.hash()).block()).isNull();
        assertThat(participations.wasReplaced(first.hash()).block()).isTrue();
        assertThat(got(participations.findByInvitation(second.hash())).id()).isEqualTo(invited.id());
        assertThat(participations.wasReplaced(second.hash()).block()).isFalse();
        assertThat(participations.wasReplaced(Secret.random().hash()).block()).isFalse();
    }

    @Test
    void findsNoInvitationThatWasTakenAway() {
        Secret one = Secret.random();
        Secret other = Secret.random();
        Participation taken = got(participations.add(
                anInvitation(ROUND).ofOrganisation("cvs").withInvitation(one).invited()));
        participations
                .add(anInvitation(ROUND)
                        .ofOrganisation("food-hub")
                        .withInvitation(other)
                        .invited())
                .block();

        participations.remove(taken).block();
        assertThat(participations.findByInvitation(one.hash()).block()).isNull();
        assertThat(participations.findByInvitation(other.hash()).block()).isNotNull();

        participations.removeAll(ROUND.id()).block();
        assertThat(participations.findByInvitation(other.hash()).block()).isNull();
    }

    @Test
    void listsARoundsOwnBySideAndAffiliation() {
        participations
                .add(anInvitation(ROUND).ofOrganisation("food-hub").invited())
                .block();
        participations.add(anInvitation(ROUND).ofOrganisation("cvs").invited()).block();
        participations
                .add(anInvitation(ROUND).ofDepartment("housing", 1).invited())
                .block();
        participations
                .add(anInvitation(aRound().named("2025-1").open()).invited())
                .block();

        assertThat(participations
                        .list(ROUND.id())
                        .map(each -> each.id().name())
                        .collectList()
                        .block())
                .containsExactly("council-housing-1", "vcs-cvs", "vcs-food-hub");
    }

    @Test
    void letsOnlyTheFirstOfTwoClaimsThrough() {
        Participation read = got(participations.add(anInvitation(ROUND).invited()));

        participations.save(read.claim(Secret.random(), NOON)).block();

        assertThatThrownBy(() ->
                        participations.save(read.claim(Secret.random(), NOON)).block())
                .isInstanceOf(Rejected.class)
                .hasMessage("round.changed-meanwhile");
    }
}
