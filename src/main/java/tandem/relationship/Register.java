package tandem.relationship;

import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.Forbidden;
import tandem.Rejected;
import tandem.access.Log;
import tandem.access.Viewer;
import tandem.area.NearNames;
import tandem.area.Organisations;
import tandem.relationship.PastedRelationships.Entry;

/** The register of an area's relationships, kept by both leads alike. */
@Component
public class Register {

    private final Relationships relationships;
    private final Organisations organisations;
    private final Vocabulary vocabulary;
    private final Log log;

    Register(Relationships relationships, Organisations organisations, Vocabulary vocabulary, Log log) {
        this.relationships = relationships;
        this.organisations = organisations;
        this.vocabulary = vocabulary;
        this.log = log;
    }

    /** Everything in an area that relationships are made of and compared with. */
    public Mono<Known> known(AreaCode area) {
        return Mono.zip(
                        organisations.list(area).collectList(),
                        organisations.listDepartments(area).collectList(),
                        relationships.list(area).collectList())
                .map(all -> new Known(vocabulary.types(), all.getT1(), all.getT2(), all.getT3()));
    }

    /** Fails with {@code relationship.alike} (number and name of the other) if a name looks like another's. */
    public Mono<Void> check(AreaCode area, String name) {
        return relationships
                .list(area)
                .filter(other -> NearNames.areAlike(name, other.name()))
                .next()
                .flatMap(other ->
                        Mono.error(new Rejected("relationship.alike", other.id().number(), other.name())));
    }

    /** Adds a relationship, once for the key of its form; the same one twice is added once. */
    public Mono<Relationship> add(Viewer by, Relationship relationship, String key) {
        return onlyLeads(by)
                .thenMany(Flux.defer(() -> relationships.list(relationship.id().area())))
                .filter(relationship::proposesTheSameAs)
                .next()
                .switchIfEmpty(Mono.defer(() -> relationships
                        .addOnce(relationship, key)
                        .flatMap(added -> logged(by, "relationship.added", added))));
    }

    /** Adds all of these, one after the other, each once for the key of their form and its line. */
    public Flux<Relationship> addAll(Viewer by, List<Entry> all, String key) {
        return Flux.fromIterable(all).concatMap(entry -> add(by, entry.relationship(), key + "-" + entry.line()));
    }

    /**
     * Stores a change; fails with {@code relationship.changed-meanwhile} if there was another since it was read, and as
     * forbidden if the relationship is within the VCS and a lead of the council asks.
     */
    public Mono<Relationship> change(Viewer by, Relationship changed) {
        return onlyLeads(by)
                .then(Mono.defer(() -> relationships.get(changed.id())))
                .filter(stored -> stored.isFor(by.leadingSide()))
                .switchIfEmpty(Mono.error(() -> new Forbidden("relationship.within-vcs.only")))
                .then(Mono.defer(() -> relationships.save(changed)))
                .flatMap(saved -> logged(by, "relationship.changed", saved));
    }

    private Mono<Relationship> logged(Viewer by, String what, Relationship relationship) {
        return log.append(by, relationship.id().area(), what, relationship.id().toString())
                .thenReturn(relationship);
    }

    private static Mono<Void> onlyLeads(Viewer by) {
        return Mono.fromRunnable(by::leadingSide);
    }
}
