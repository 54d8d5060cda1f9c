package tandem.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tandem.Side;
import tandem.area.PastedLines.Fault;

class PastedInviteesTest {

    private static final List<Affiliation> KNOWN = List.of(
            new Affiliation(Side.VCS, "E08000033/food-hub", "Halifax Food Hub"),
            new Affiliation(Side.VCS, "E08000033/cvs", "Voluntary Action"));

    @Test
    void readsALineForEachPerson() {
        PastedInvitees read = PastedInvitees.read("Director; halifax food hub\n\nChair\tVoluntary Action\n", KNOWN);

        assertThat(read.faults()).isEmpty();
        assertThat(read.invitees())
                .containsExactly(new Invitee("E08000033/food-hub", "Director"), new Invitee("E08000033/cvs", "Chair"));
    }

    @Test
    void saysWhichLineIsWrongAndWhy() {
        PastedInvitees read =
                PastedInvitees.read("Director\nDirector; Halifax Food Hubs\nDirector; Moon Society\n; x", KNOWN);

        assertThat(read.invitees()).isEmpty();
        assertThat(read.faults())
                .containsExactly(
                        new Fault(1, "round.invite.line.form", List.of(1)),
                        new Fault(2, "round.invite.line.alike", List.of(2, "Halifax Food Hubs", "Halifax Food Hub")),
                        new Fault(3, "round.invite.line.unknown", List.of(3, "Moon Society")),
                        new Fault(4, "round.invite.line.form", List.of(4)));
    }
}
