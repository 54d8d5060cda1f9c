package tandem.round;

import java.util.List;
import tandem.Side;

/** How far a side of a round has come, as everybody may know it: in bands, and nothing about anybody. */
public record Progress(Side side, HowMany invited, HowMany answered) {

    public static Progress of(Side side, List<Participation> everybody) {
        List<Participation> ours = everybody.stream()
                .filter(each -> each.affiliation().side() == side)
                .toList();
        return new Progress(
                side,
                HowMany.invited(ours.size()),
                HowMany.of(
                        ours.stream()
                                .filter(each -> each.state() == Participation.State.SUBMITTED)
                                .count(),
                        ours.size()));
    }
}
