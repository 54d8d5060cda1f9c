package tandem.comparison.mongo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import tandem.AreaCode;
import tandem.Side;
import tandem.access.PersonId;
import tandem.comparison.Consent;
import tandem.comparison.Consents;
import tandem.comparison.PeerChallenge;

/** A peer challenge as stored; days stand in it as text. */
@Document("challenges")
record PeerChallengeDocument(
        @Id String id,
        String name,
        List<String> areas,
        List<String> peers,
        String until,
        @Nullable String endedEarly,
        Map<String, Map<String, ConsentDocument>> consents,
        long version) {

    /** One side's yes. */
    record ConsentDocument(String until, List<String> peers) {

        static ConsentDocument of(Consent consent) {
            return new ConsentDocument(
                    consent.until().toString(),
                    consent.peers().stream().map(PersonId::value).sorted().toList());
        }

        Consent toConsent() {
            return new Consent(
                    LocalDate.parse(until), peers.stream().map(PersonId::new).collect(Collectors.toSet()));
        }
    }

    static PeerChallengeDocument of(PeerChallenge challenge, long version) {
        return new PeerChallengeDocument(
                challenge.id(),
                challenge.name(),
                challenge.areas().stream().map(AreaCode::gss).toList(),
                challenge.peers().stream().map(PersonId::value).toList(),
                challenge.until().toString(),
                challenge.endedEarly().map(LocalDate::toString).orElse(null),
                map(
                        challenge.consents().ofAreas(),
                        AreaCode::gss,
                        sides -> map(sides, Side::name, ConsentDocument::of)),
                version);
    }

    PeerChallenge toChallenge() {
        return new PeerChallenge(
                id,
                name,
                areas.stream().map(AreaCode::new).toList(),
                peers.stream().map(PersonId::new).toList(),
                LocalDate.parse(until),
                Optional.ofNullable(endedEarly).map(LocalDate::parse),
                new Consents(
                        map(consents, AreaCode::new, sides -> map(sides, Side::valueOf, ConsentDocument::toConsent))),
                version);
    }

    private static <K, V, L, W> Map<L, W> map(Map<K, V> from, Function<K, L> key, Function<V, W> value) {
        return from.entrySet().stream()
                .collect(Collectors.toMap(entry -> key.apply(entry.getKey()), entry -> value.apply(entry.getValue())));
    }
}
