package tandem.round.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.NotFound;
import tandem.Rejected;
import tandem.Side;
import tandem.round.Affiliation;
import tandem.round.Participation;
import tandem.round.ParticipationId;
import tandem.round.Participations;
import tandem.round.RoundId;
import tandem.store.Keys;
import tandem.store.OneReading;

/** Participations, one document each; nothing in them leads to answers. */
@Component
class MongoParticipations implements Participations {

    private static final Comparator<Participation> BY_AFFILIATION = Comparator.comparing(
                    (Participation each) -> each.affiliation().side())
            .thenComparing(each -> each.affiliation().name())
            .thenComparing(Participation::who)
            .thenComparing(each -> each.id().name());

    private final ReactiveMongoTemplate mongo;

    MongoParticipations(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Mono<Participation> get(ParticipationId id) {
        return mongo.findById(id.toString(), ParticipationDocument.class)
                .map(ParticipationDocument::toParticipation)
                .switchIfEmpty(Mono.error(() -> new NotFound("A participation", id)));
    }

    @Override
    public Mono<Participation> findByInvitation(String hash) {
        return behind(hash).filter(participation -> participation.invitation().equals(hash));
    }

    @Override
    public Mono<Boolean> wasReplaced(String hash) {
        return behind(hash)
                .map(participation -> participation.replaced().contains(hash))
                .defaultIfEmpty(false);
    }

    /** The participation for which this invitation is or was made; what the participation itself says counts. */
    private Mono<Participation> behind(String hash) {
        return mongo.findById(hash, InvitationDocument.class)
                .flatMap(invitation -> mongo.findById(invitation.participation(), ParticipationDocument.class))
                .map(ParticipationDocument::toParticipation);
    }

    /** Makes the participation found by its invitation, before it says itself that it has this one. */
    private Mono<Void> makeFound(Participation participation) {
        InvitationDocument invitation = InvitationDocument.of(participation);
        return mongo.findById(invitation.hash(), InvitationDocument.class)
                .switchIfEmpty(Mono.defer(() -> mongo.save(invitation)))
                .then();
    }

    @Override
    public Flux<Participation> list(RoundId round) {
        return OneReading.of(
                ParticipationDocument.class,
                round,
                mongo.find(Keys.beneath(round), ParticipationDocument.class)
                        .map(ParticipationDocument::toParticipation)
                        .sort(BY_AFFILIATION));
    }

    @Override
    public Mono<Participation> add(Participation participation) {
        return makeFound(participation)
                .then(Mono.defer(() -> mongo.insert(ParticipationDocument.of(participation, participation.version()))))
                .map(ParticipationDocument::toParticipation)
                .onErrorMap(
                        DuplicateKeyException.class,
                        taken -> new Rejected(
                                "round.invitation.exists",
                                participation.affiliation().name()));
    }

    @Override
    public Mono<Participation> save(Participation participation) {
        ParticipationDocument changed = ParticipationDocument.of(participation, participation.version() + 1);
        return makeFound(participation)
                .then(Mono.defer(() -> Replacement.of(mongo, changed.id(), participation.version(), changed)))
                .map(ParticipationDocument::toParticipation);
    }

    @Override
    public Mono<Void> remove(Participation participation) {
        Query unchanged = Query.query(
                where("_id").is(participation.id().toString()).and("version").is(participation.version()));
        return mongo.remove(unchanged, ParticipationDocument.class)
                .filter(result -> result.getDeletedCount() == 1)
                .switchIfEmpty(Mono.error(() -> new Rejected(Replacement.CHANGED)))
                .then(mongo.remove(Query.query(where("_id").in(invitations(participation))), InvitationDocument.class))
                .then();
    }

    /** Today's, and those in whose place it was made. */
    private static List<String> invitations(Participation participation) {
        return Stream.concat(Stream.of(participation.invitation()), participation.replaced().stream())
                .toList();
    }

    @Override
    public Mono<Void> removeAll(RoundId round) {
        return removeAll(mongo, round.toString());
    }

    static Mono<Void> removeAll(ReactiveMongoTemplate mongo, String round) {
        return mongo.remove(Query.query(where("round").is(round)), InvitationDocument.class)
                .then(mongo.remove(Keys.beneath(round), ParticipationDocument.class))
                .then();
    }

    /** Leads from an invitation to its participation: a store looks quickly by a key alone. */
    @Document("invitations")
    record InvitationDocument(@Id String hash, String participation, String round) {

        static InvitationDocument of(Participation participation) {
            ParticipationId id = participation.id();
            return new InvitationDocument(
                    participation.invitation(), id.toString(), id.round().toString());
        }
    }

    @Document("participations")
    record ParticipationDocument(
            @Id String id,
            String round,
            String side,
            String affiliation,
            String affiliationName,
            String who,
            String state,
            String invitation,
            @Nullable Instant claimedAt,
            @Nullable String verifier,
            @Nullable List<String> replaced,
            long version) {

        static ParticipationDocument of(Participation participation, long version) {
            Affiliation affiliation = participation.affiliation();
            return new ParticipationDocument(
                    participation.id().toString(),
                    participation.id().round().toString(),
                    affiliation.side().name(),
                    affiliation.id(),
                    affiliation.name(),
                    participation.who(),
                    participation.state().name(),
                    participation.invitation(),
                    participation.claimedAt().orElse(null),
                    participation.verifier().orElse(null),
                    participation.replaced().stream().sorted().toList(),
                    version);
        }

        Participation toParticipation() {
            return new Participation(
                    ParticipationId.of(id),
                    new Affiliation(Side.valueOf(side), affiliation, affiliationName),
                    who,
                    Participation.State.valueOf(state),
                    invitation,
                    Optional.ofNullable(claimedAt),
                    Optional.ofNullable(verifier),
                    replaced == null ? Set.of() : Set.copyOf(replaced),
                    version);
        }
    }
}
