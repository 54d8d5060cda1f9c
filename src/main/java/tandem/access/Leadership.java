package tandem.access;

import java.util.Optional;
import tandem.AreaCode;
import tandem.Rejected;
import tandem.Side;

/** The two leads of an area: one of each side, and never the same person. One document, so that this always holds. */
public record Leadership(AreaCode area, Optional<Person> council, Optional<Person> vcs, long version) {

    public static Leadership of(AreaCode area) {
        return new Leadership(area, Optional.empty(), Optional.empty(), 0);
    }

    public Optional<Person> lead(Side side) {
        return side == Side.COUNCIL ? council : vcs;
    }

    public boolean isLedBy(Side side, PersonId person) {
        return lead(side).filter(lead -> lead.id().equals(person)).isPresent();
    }

    /**
     * The leadership with this person as the lead of a side.
     *
     * @throws Rejected if the person leads the other side
     */
    public Leadership appoint(Side side, Person person) {
        if (lead(side.other()).filter(person::isSameAs).isPresent()) {
            throw new Rejected("access.lead.both-sides", person.name());
        }
        return side == Side.COUNCIL
                ? new Leadership(area, Optional.of(person), vcs, version)
                : new Leadership(area, council, Optional.of(person), version);
    }
}
