package tandem.results;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.Side.COUNCIL;
import static tandem.Side.VCS;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tandem.area.Organisation;
import tandem.area.Organisation.SizeBand;
import tandem.area.OrganisationId;
import tandem.results.Turnout.Group;
import tandem.results.Turnout.Share;

class TurnoutTest {

    private final ARound round = ARound.aRound();
    private int organisations;

    @Test
    void tellsGroupsThatAreLargeEnoughOnBothSidesOfTheCut() {
        invite(3, SizeBand.MICRO, false, 1);
        invite(4, SizeBand.LARGE, false, 2);

        assertThat(groups())
                .containsExactly(
                        new Group(COUNCIL, "all", Band.NONE_ASKED, Share.WITHHELD),
                        new Group(VCS, "all", Band.FROM_5_TO_9, Share.FEWER),
                        new Group(VCS, "size-micro", Band.FEWER_THAN_5, Share.FEWER),
                        new Group(VCS, "size-large", Band.FEWER_THAN_5, Share.HALF_OR_MORE));
    }

    @Test
    void tellsNoGroupOfFewerThanTheThreshold() {
        invite(2, SizeBand.MICRO, false, 2);
        invite(5, SizeBand.LARGE, false, 0);

        assertThat(groups()).extracting(Group::group).containsExactly("all", "all");
    }

    @Test
    void tellsNoGroupThatLeavesFewerThanTheThreshold() {
        invite(5, SizeBand.MICRO, false, 2);
        invite(5, SizeBand.SMALL, false, 2);
        invite(1, SizeBand.LARGE, false, 0);

        // All less the small and the micro would be the one large organisation.
        assertThat(groups()).extracting(Group::group).containsExactly("all", "all", "size-micro");
    }

    @Test
    void tellsNoGroupsThatDifferByOne() {
        invite(3, SizeBand.MICRO, true, 1);
        invite(1, SizeBand.MICRO, false, 1);
        invite(4, SizeBand.SMALL, false, 1);

        assertThat(groups()).extracting(Group::group).containsExactly("all", "all", "led-by-marginalised-group");
    }

    @Test
    void choosesGroupsByWhoWasInvitedAndNotByWhoAnswered() {
        invite(3, SizeBand.MICRO, false, 3);
        invite(3, SizeBand.LARGE, false, 3);
        List<String> withAll = groups().stream().map(Group::group).toList();

        ARound silent = ARound.aRound();
        for (int one = 0; one < 6; one++) {
            silent.invited(VCS, organisation(one, one < 3 ? SizeBand.MICRO : SizeBand.LARGE, false), false);
        }
        assertThat(silent.results().turnout().groups()).extracting(Group::group).isEqualTo(withAll);
    }

    private List<Group> groups() {
        return round.results().turnout().groups();
    }

    private void invite(int count, SizeBand size, boolean ledByMarginalised, int submitted) {
        for (int one = 0; one < count; one++) {
            round.invited(VCS, organisation(organisations++, size, ledByMarginalised), one < submitted);
        }
    }

    private static Organisation organisation(int number, SizeBand size, boolean ledByMarginalised) {
        return new Organisation(
                new OrganisationId(ARound.CALDERDALE, "organisation-" + number),
                "Organisation " + number,
                Organisation.Kind.VCS,
                size,
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                ledByMarginalised,
                0);
    }
}
