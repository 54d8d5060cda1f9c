package tandem.examples;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.Side;
import tandem.access.Leaderships;
import tandem.access.People;
import tandem.area.Areas;
import tandem.area.Organisations;
import tandem.relationship.Relationships;

/** Puts an example area's council, leads, organisations and relationships into the store. */
@Component
@Profile("examples")
class RegisterPlanting {

    private final Areas areas;
    private final Organisations organisations;
    private final Relationships relationships;
    private final Leaderships leaderships;
    private final People people;

    RegisterPlanting(
            Areas areas,
            Organisations organisations,
            Relationships relationships,
            Leaderships leaderships,
            People people) {
        this.areas = areas;
        this.organisations = organisations;
        this.relationships = relationships;
        this.leaderships = leaderships;
        this.people = people;
    }

    Mono<Boolean> isPlanted(Cast cast) {
        return areas.find(cast.code()).hasElement();
    }

    /** What is there already from an interrupted start stays as it is. */
    Mono<Void> plant(Cast cast) {
        return Flux.fromArray(Side.values())
                .concatMap(side -> people.save(cast.lead(side)))
                .then(Planting.once(leaderships.save(cast.leadership())))
                .thenMany(Flux.fromIterable(cast.departments())
                        .concatMap(each -> Planting.once(organisations.addDepartment(each))))
                .thenMany(Flux.fromIterable(cast.organisations())
                        .concatMap(each -> Planting.once(organisations.add(each))))
                .then(plantRelationships(cast));
    }

    private Mono<Void> plantRelationships(Cast cast) {
        return relationships
                .list(cast.code())
                .map(relationship -> relationship.id().number())
                .collectList()
                .flatMapMany(there -> Flux.fromIterable(cast.relationships())
                        .filter(each -> !there.contains(each.id().number()))
                        .concatMap(relationships::add))
                .then();
    }

    /** The area itself comes last: an area that is there is whole. */
    Mono<Void> finish(Cast cast) {
        return areas.add(cast.place()).then();
    }
}
