package tandem.results;

import java.util.Optional;
import tandem.Side;

/** The same thing as each side sees it, and the gap between them. */
public record BothSides(Figure council, Figure vcs) {

    public Figure of(Side side) {
        return side == Side.COUNCIL ? council : vcs;
    }

    /** Council minus VCS, in half steps; only where both are shown. */
    public Optional<Integer> gapInHalves() {
        return council.place().flatMap(ours -> vcs.place().map(theirs -> ours.halves() - theirs.halves()));
    }
}
