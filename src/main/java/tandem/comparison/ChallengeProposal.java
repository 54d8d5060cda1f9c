package tandem.comparison;

import java.time.LocalDate;
import java.util.List;
import tandem.AreaCode;

/** What an administrator asks for: which areas, until which day, and who the peers are. */
public record ChallengeProposal(String name, List<AreaCode> areas, LocalDate until, List<String> peers) {

    public ChallengeProposal {
        areas = List.copyOf(areas);
        peers = List.copyOf(peers);
    }
}
