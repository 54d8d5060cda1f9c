package tandem.comparison.web;

import static tandem.round.RoundBuilder.aRound;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.test.context.TestComponent;
import tandem.AreaCode;
import tandem.Side;
import tandem.access.Actors;
import tandem.access.Cast;
import tandem.access.PersonId;
import tandem.access.Role;
import tandem.access.Viewer;
import tandem.area.Area;
import tandem.area.Areas;
import tandem.area.CouncilType;
import tandem.area.web.Browsing;
import tandem.comparison.Consents;
import tandem.comparison.PeerChallenge;
import tandem.comparison.PeerChallenges;
import tandem.results.FrozenResults;
import tandem.results.Results;
import tandem.results.SomeResults;
import tandem.round.Round;
import tandem.round.RoundId;
import tandem.round.Rounds;

/** What stories of comparison begin with: areas, some with results, a challenge, and those who act in it. */
@TestComponent
final class ChallengeStories {

    static final LocalDate FAR = LocalDate.of(2999, 12, 31);

    private final Actors actors;
    private final Areas areas;
    private final Rounds rounds;
    private final Results results;
    private final PeerChallenges challenges;

    ChallengeStories(Actors actors, Areas areas, Rounds rounds, Results results, PeerChallenges challenges) {
        this.actors = actors;
        this.areas = areas;
        this.rounds = rounds;
        this.results = results;
        this.challenges = challenges;
    }

    Browsing administrator() {
        return new Browsing(actors.as(Cast.administrator()));
    }

    Browsing lead(Side side, AreaCode area) {
        return new Browsing(actors.as(
                new Viewer("p-lead-" + side.key(), "Lee " + side.key(), Role.leadOf(side), Optional.of(area))));
    }

    Browsing peer(String person) {
        return new Browsing(actors.as(new Viewer(person, "Pat Peer", Role.PEER, Optional.empty()))
                .mutate()
                .defaultHeader("Accept", "text/html")
                .build());
    }

    Browsing visitor() {
        return new Browsing(actors.visitor());
    }

    AreaCode area(String gss, String name) {
        AreaCode code = new AreaCode(gss);
        if (areas.find(code).block() == null) {
            areas.add(new Area(
                            code, name, name + " Council", CouncilType.DISTRICT, "North", Optional.empty(), false, 0))
                    .block();
        }
        return code;
    }

    /** An area with the results that {@link SomeResults} tells of. */
    AreaCode revealed(String gss, String name) {
        AreaCode area = area(gss, name);
        Round round = aRound().in(area).named("2026-1").revealed();
        if (results.find(round.id()).block() == null) {
            Round added = rounds.add(round).blockOptional().orElseThrow();
            rounds.pin(added).block();
            results.freeze(in(area, SomeResults.someResults())).block();
        }
        return area;
    }

    PeerChallenge challenge(String id, List<PersonId> peers, LocalDate until, AreaCode... asked) {
        return challenges
                .add(new PeerChallenge(id, "Challenge " + id, Arrays.asList(asked), peers, until, Consents.none(), 0))
                .blockOptional()
                .orElseThrow();
    }

    /** A challenge to which both sides of every area said yes. */
    void agreed(String id, PersonId peer, LocalDate until, AreaCode... asked) {
        PeerChallenge all = challenge(id, List.of(peer), until, asked);
        for (AreaCode area : asked) {
            for (Side side : Side.values()) {
                all = all.consent(area, side, LocalDate.EPOCH);
            }
        }
        challenges.save(all).block();
    }

    PeerChallenge found(String id) {
        return challenges.find(id).blockOptional().orElseThrow();
    }

    private static FrozenResults in(AreaCode area, FrozenResults other) {
        return new FrozenResults(
                new RoundId(area, "2026-1"),
                other.title(),
                other.revealedOn(),
                other.promise(),
                other.threshold(),
                other.illustrative(),
                other.whole(),
                other.relationships(),
                other.bundles(),
                other.themes(),
                other.barriers(),
                other.turnout(),
                other.highlights(),
                other.views(),
                other.vcsRelationshipsShownToCouncil());
    }
}
