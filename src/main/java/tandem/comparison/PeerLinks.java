package tandem.comparison;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.access.Doorkeeper;
import tandem.access.People;
import tandem.access.Person;
import tandem.access.PersonId;
import tandem.access.Role;
import tandem.access.Secret;

/** The peers as people, each with a link of their own. */
@Component
class PeerLinks {

    private final People people;
    private final Doorkeeper doorkeeper;

    PeerLinks(People people, Doorkeeper doorkeeper) {
        this.people = people;
        this.doorkeeper = doorkeeper;
    }

    /** Draws up peers with ids and links that follow from the key of a form and the names, so that they can be again. */
    static List<InvitedPeer> draw(Secret key, List<String> names) {
        return IntStream.range(0, names.size())
                .mapToObj(at -> draw(key, at + " " + names.get(at), names.get(at)))
                .toList();
    }

    private static InvitedPeer draw(Secret key, String which, String name) {
        PersonId id = new PersonId("p-" + key.keyFor("peer " + which).substring(0, 20));
        return new InvitedPeer(new Person(id, name, "", "", Optional.empty()), key.secretFor("link of peer " + which));
    }

    Mono<InvitedPeer> invite(InvitedPeer peer) {
        Person person = peer.person();
        return people.save(person)
                .then(doorkeeper.invite(peer.link(), person.id(), person.name(), Role.PEER, Optional.empty()))
                .thenReturn(peer);
    }

    /** A new link; every link and session from before ends. Nothing if nobody has this id. */
    Mono<InvitedPeer> renew(PersonId id) {
        return people.find(id)
                .flatMap(person -> doorkeeper
                        .dismiss(id)
                        .then(Mono.defer(() -> invite(new InvitedPeer(person, Secret.random())))));
    }

    /** Whether one of them has this name already. */
    Mono<Boolean> isTaken(String name, List<PersonId> peers) {
        return Flux.fromIterable(peers)
                .concatMap(people::find)
                .any(person -> person.name().equalsIgnoreCase(name));
    }
}
