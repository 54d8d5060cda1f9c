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
