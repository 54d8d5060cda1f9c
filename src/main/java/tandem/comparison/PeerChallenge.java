package tandem.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tandem.AreaCode;
import tandem.NotFound;
import tandem.Rejected;
import tandem.Side;
import tandem.access.PersonId;

/**
 * Peers look at some areas side by side until a date. An area is seen only while both its leads say yes.
 *
 * @param until the last day on which it can be read
 * @param endedEarly the day on which it was ended for good, although it could have gone on
 * @param consents what the sides of an area said yes to
 * @param version counts changes, so that nobody overwrites another's
 */
public record PeerChallenge(
        String id,
        String name,
        List<AreaCode> areas,
        List<PersonId> peers,
        LocalDate until,
        Optional<LocalDate> endedEarly,
        Consents consents,
        long version) {

    /** As many areas as can be seen side by side. */
    public static final int MOST_AREAS = 8;

    /** As many people as a team can have. */
    public static final int MOST_PEERS = 20;

    public PeerChallenge {
        if (id.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("A peer challenge has an id and a name");
        }
        areas = List.copyOf(areas);
        if (areas.isEmpty() || areas.size() > MOST_AREAS) {
            throw new IllegalArgumentException("A peer challenge has 1 to 8 areas, but had " + areas.size());
        }
        peers = List.copyOf(peers);
        if (!areas.containsAll(consents.ofAreas().keySet())) {
            throw new IllegalArgumentException("Only areas of the challenge consent, but these did: " + consents);
        }
    }

    /** One that was not ended early. */
    public PeerChallenge(
            String id,
            String name,
            List<AreaCode> areas,
            List<PersonId> peers,
            LocalDate until,
            Consents consents,
            long version) {
        this(id, name, areas, peers, until, Optional.empty(), consents, version);
    }

    public boolean hasPeer(PersonId person) {
        return peers.contains(person);
    }

    public boolean hasEnded(LocalDate today) {
        return endedEarly.isPresent() || today.isAfter(until);
    }

    public boolean hasConsentOf(AreaCode area, Side side) {
        return consents.find(area, side).isPresent();
    }

    /** Whether a side's yes is to everybody who takes part now, and to the present last day. */
    public boolean hasWholeConsentOf(AreaCode area, Side side) {
        return consents.find(area, side).filter(yes -> yes.covers(peers, until)).isPresent();
    }

    /** The areas that a peer can see today: both leads said yes to this peer, and the challenge has not ended. */
    public List<AreaCode> seenBy(PersonId peer, LocalDate today) {
        return hasEnded(today)
                ? List.of()
                : areas.stream()
                        .filter(area -> Stream.of(Side.values())
                                .allMatch(side -> consents.find(area, side)
                                        .filter(yes -> yes.lets(peer, today))
                                        .isPresent()))
                        .toList();
    }

    /** What a yes is to: it changes with every person who is added or taken out, and with the last day. */
    public String terms() {
        return until + "/" + peers.size() + "/" + Integer.toHexString(peers.hashCode());
    }

    /**
     * One side's yes for its area, to everybody who takes part now and until the present last day.
     *
     * @throws NotFound if the challenge does not ask for this area
     * @throws Rejected if the challenge has ended
     */
    public PeerChallenge consent(AreaCode area, Side side, LocalDate today) {
        return running(today).asking(area).with(consents.with(area, side, new Consent(until, Set.copyOf(peers))));
    }

    /**
     * Takes back one side's yes; possible at any time.
     *
     * @throws NotFound if the challenge does not ask for this area
     */
    public PeerChallenge withdraw(AreaCode area, Side side) {
        return asking(area).with(consents.without(area, side));
    }

    /**
     * One more peer, who sees an area once both its leads say yes again.
     *
     * @throws Rejected if the challenge has ended or has its most peers
     */
    public PeerChallenge addPeer(PersonId peer, LocalDate today) {
        if (peers.size() >= MOST_PEERS) {
            throw new Rejected("comparison.peers.many", MOST_PEERS);
        }
        List<PersonId> more =
                Stream.concat(running(today).peers.stream(), Stream.of(peer)).toList();
        return new PeerChallenge(id, name, areas, more, until, endedEarly, consents, version);
    }

    /** The challenge without a peer, whose name is erased; what leads said yes to stays good for the others. */
    PeerChallenge without(PersonId peer) {
        List<PersonId> others =
                peers.stream().filter(other -> !other.equals(peer)).toList();
        return new PeerChallenge(id, name, areas, others, until, endedEarly, consents, version);
    }

    /** The challenge without an area, which is deleted; it has to ask another. */
    PeerChallenge without(AreaCode area) {
        List<AreaCode> others =
                areas.stream().filter(other -> !other.equals(area)).toList();
        return new PeerChallenge(id, name, others, peers, until, endedEarly, consents.without(area), version);
    }

    /**
     * Another last day. Areas are seen beyond the one before only once both their leads say yes again.
     *
     * @throws Rejected if the challenge has ended, or the day is in the past
     */
    public PeerChallenge endOn(LocalDate day, LocalDate today) {
        if (day.isBefore(today)) {
            throw new Rejected("comparison.until.past");
        }
        return running(today).until(day);
    }

    /**
     * Ends it at once, for good. The last day stays what it was.
     *
     * @throws Rejected if it has ended
     */
    public PeerChallenge end(LocalDate today) {
        running(today);
        return new PeerChallenge(id, name, areas, peers, until, Optional.of(today), consents, version);
    }

    /** Whether it is the same question to the same areas, for the same people. */
    boolean asksTheSameAs(PeerChallenge other) {
        return name.equals(other.name)
                && areas.equals(other.areas)
                && peers.equals(other.peers)
                && until.equals(other.until);
    }

    PeerChallenge running(LocalDate today) {
        if (hasEnded(today)) {
            throw new Rejected("comparison.ended");
        }
        return this;
    }

    private PeerChallenge asking(AreaCode area) {
        if (!areas.contains(area)) {
            throw new NotFound("A peer challenge", id);
        }
        return this;
    }

    private PeerChallenge with(Consents changed) {
        return new PeerChallenge(id, name, areas, peers, until, endedEarly, changed, version);
    }

    private PeerChallenge until(LocalDate day) {
        return new PeerChallenge(id, name, areas, peers, day, endedEarly, consents, version);
    }
}
