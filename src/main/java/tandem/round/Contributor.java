package tandem.round;

import java.util.Optional;

/**
 * Whose answers these are, where the promise names organisations or people.
 *
 * @param affiliation the id of the organisation or department
 * @param person who of it, only where the promise names people
 */
public record Contributor(String affiliation, Optional<ParticipationId> person) {

    /** What a promise lets stand with answers: nobody, the organisation or department, or the person too. */
    static Optional<Contributor> of(Promise promise, Participation participation) {
        String affiliation = participation.affiliation().id();
        return switch (promise) {
            case ANONYMOUS -> Optional.empty();
            case ORGANISATION_NAMED -> Optional.of(new Contributor(affiliation, Optional.empty()));
            case NAMED -> Optional.of(new Contributor(affiliation, Optional.of(participation.id())));
        };
    }
}
