package tandem.store;

import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;

/** A document for each invitation that was made, so that its participation is found by a key and not among all. */
final class InvitationsByHash {

    static final Migration STEP = new Migration(
            3,
            "find participations by their invitations",
            store -> store.findAll(Document.class, "participations")
                    .concatMap(participation -> index(participation, store))
                    .then());

    private InvitationsByHash() {}

    private static Flux<Document> index(Document participation, ReactiveMongoTemplate store) {
        return Flux.fromIterable(invitations(participation))
                .map(hash -> new Document("_id", hash)
                        .append("participation", participation.getString("_id"))
                        .append("round", participation.getString("round")))
                .concatMap(invitation -> store.save(invitation, "invitations"));
    }

    /** Today's, and those in whose place it was made. */
    private static List<String> invitations(Document participation) {
        return Stream.concat(
                        Stream.of(participation.getString("invitation")),
                        participation.getList("replaced", String.class, List.of()).stream())
                .toList();
    }
}
