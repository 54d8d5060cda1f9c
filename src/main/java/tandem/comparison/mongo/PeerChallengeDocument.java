package tandem.comparison.mongo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import tandem.AreaCode;
import tandem.Side;
import tandem.access.PersonId;
import tandem.comparison.PeerChallenge;

/** A peer challenge as stored; the day stands in it as text. */
@Document("peerChallenges")
record PeerChallengeDocument(
        @Id String id,
        String name,
        List<String> areas,
        List<String> peers,
        String until,
        Map<String, List<String>> consents,
        long version) {

    static PeerChallengeDocument of(PeerChallenge challenge, long version) {
        return new PeerChallengeDocument(
                challenge.id(),
                challenge.name(),
                challenge.areas().stream().map(AreaCode::gss).toList(),
                challenge.peers().stream().map(PersonId::value).toList(),
                challenge.until().toString(),
                challenge.consents().entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> entry.getKey().gss(),
                                entry -> entry.getValue().stream()
                                        .map(Side::name)
                                        .sorted()
                                        .toList())),
                version);
    }

    PeerChallenge toChallenge() {
        return new PeerChallenge(
                id,
                name,
                areas.stream().map(AreaCode::new).toList(),
                peers.stream().map(PersonId::new).toList(),
                LocalDate.parse(until),
                consents.entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> new AreaCode(entry.getKey()),
                                entry -> entry.getValue().stream()
                                        .map(Side::valueOf)
                                        .collect(Collectors.toSet()))),
                version);
    }
}
