package tandem.comparison;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tandem.AreaCode;
import tandem.NotFound;
import tandem.Rejected;
import tandem.Side;
import tandem.access.PersonId;

/**
 * Peers look at some areas side by side until a date. An area is seen only while both its leads say yes.
 *
 * @param until the last day on which it can be read
 * @param consents which sides of an area said yes
 * @param version counts changes, so that nobody overwrites another's
 */
public record PeerChallenge(
        String id,
        String name,
        List<AreaCode> areas,
        List<PersonId> peers,
        LocalDate until,
        Map<AreaCode, Set<Side>> consents,
        long version) {

    /** As many areas as can be seen side by side. */
    public static final int MOST_AREAS = 8;

    public PeerChallenge {
        if (id.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("A peer challenge has an id and a name");
        }
        areas = List.copyOf(areas);
        if (areas.isEmpty() || areas.size() > MOST_AREAS) {
            throw new IllegalArgumentException("A peer challenge has 1 to 8 areas, but had " + areas.size());
        }
        peers = List.copyOf(peers);
        consents = Map.copyOf(consents);
        if (!areas.containsAll(consents.keySet())) {
            throw new IllegalArgumentException("Only areas of the challenge consent, but these did: " + consents);
        }
    }

    public boolean hasPeer(PersonId person) {
        return peers.contains(person);
    }

    public boolean hasEnded(LocalDate today) {
        return today.isAfter(until);
    }

    public boolean hasConsentOf(AreaCode area, Side side) {
        return consents.getOrDefault(area, Set.of()).contains(side);
    }

    /** The areas that can be seen today: both leads said yes, and the challenge has not ended. */
    public List<AreaCode> seenOn(LocalDate today) {
        return hasEnded(today)
                ? List.of()
                : areas.stream()
                        .filter(area -> hasConsentOf(area, Side.COUNCIL) && hasConsentOf(area, Side.VCS))
                        .toList();
    }

    /**
     * One side's yes for its area.
     *
     * @throws NotFound if the challenge does not ask for this area
     * @throws Rejected if the challenge has ended
     */
    public PeerChallenge consent(AreaCode area, Side side, LocalDate today) {
        if (hasEnded(today)) {
            throw new Rejected("comparison.ended");
        }
        Set<Side> sides = sides(area);
        sides.add(side);
        return with(area, sides);
    }

    /**
     * Takes back one side's yes; possible at any time.
     *
     * @throws NotFound if the challenge does not ask for this area
     */
    public PeerChallenge withdraw(AreaCode area, Side side) {
        Set<Side> sides = sides(area);
        sides.remove(side);
        return with(area, sides);
    }

    private Set<Side> sides(AreaCode area) {
        if (!areas.contains(area)) {
            throw new NotFound("A peer challenge", id);
        }
        Set<Side> sides = EnumSet.noneOf(Side.class);
        sides.addAll(consents.getOrDefault(area, Set.of()));
        return sides;
    }

    private PeerChallenge with(AreaCode area, Set<Side> sides) {
        Map<AreaCode, Set<Side>> changed = new HashMap<>(consents);
        changed.put(area, Set.copyOf(sides));
        return new PeerChallenge(id, name, areas, peers, until, changed, version);
    }
}
