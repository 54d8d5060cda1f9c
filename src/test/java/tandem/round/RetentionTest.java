package tandem.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.round.RoundBuilder.CALDERDALE;
import static tandem.round.RoundBuilder.NOON;
import static tandem.round.RoundBuilder.aRound;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tandem.Rejected;
import tandem.Side;
import tandem.access.Leadership;
import tandem.access.Person;
import tandem.access.PersonId;

class RetentionTest {

    private static final Person CAROL = person("p-carol");
    private static final Person VIKRAM = person("p-vikram");
    private static final Leadership LEADS =
            Leadership.of(CALDERDALE).appoint(Side.COUNCIL, CAROL, NOON).appoint(Side.VCS, VIKRAM, NOON);

    @Test
    void isAYearUnlessBothSidesWantTheSame() {
        Retention usual = Retention.of(CALDERDALE);
        Retention one = usual.wish(Side.COUNCIL, wish(3, CAROL), LEADS);

        assertThat(usual.months()).isEqualTo(12);
        assertThat(one.months()).isEqualTo(12);
        assertThat(one.wish(Side.COUNCIL, wish(3, CAROL), LEADS).months()).isEqualTo(12);
        assertThat(one.wish(Side.VCS, wish(24, VIKRAM), LEADS).months()).isEqualTo(12);
        Retention both = one.wish(Side.VCS, wish(3, VIKRAM), LEADS);
        assertThat(both.months()).isEqualTo(3);
        assertThat(both.wishes()).isEmpty();
    }

    @Test
    void forgetsWhatALeadWantedWhoLeftOrThoughtBetterOfIt() {
        Retention one = Retention.of(CALDERDALE).wish(Side.COUNCIL, wish(3, CAROL), LEADS);
        Leadership other = LEADS.appoint(Side.COUNCIL, person("p-chris"), NOON);

        assertThat(one.counting(Side.COUNCIL, other)).isEmpty();
        assertThat(one.wish(Side.VCS, wish(3, VIKRAM), other).months()).isEqualTo(12);
        assertThat(one.wish(Side.COUNCIL, wish(12, CAROL), LEADS).wishes()).isEmpty();
    }

    @Test
    void isOverOnTheSameDayOfTheMonth() {
        Retention year = Retention.of(CALDERDALE);
        Instant late = Instant.parse("2026-06-01T22:59:00Z");
        assertThat(year.isOver(late, LocalDate.of(2027, 5, 31))).isFalse();
        assertThat(year.isOver(late, LocalDate.of(2027, 6, 1))).isTrue();
    }

    @Test
    void refusesWhatIsNotOffered() {
        assertThatThrownBy(() -> new Retention(CALDERDALE, 0, java.util.Map.of(), 0))
                .hasMessage("Kept for one of [3, 6, 12, 24] months, but was 0");
        assertThatThrownBy(() -> wish(-1, CAROL)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsFromTheLastClosingOrFromTheSecondYes() {
        assertThat(aRound().open().endedAt()).isEmpty();
        assertThat(aRound().closed().endedAt()).contains(NOON);
        assertThat(aRound().agreedToReveal().endedAt()).isEmpty();
        assertThat(aRound().revealed().endedAt()).contains(NOON);
        assertThat(aRound().closed().lapse().endedAt()).contains(NOON);
    }

    @Test
    void letsALapsedRoundDoNothingMore() {
        Round lapsed = aRound().closed().lapse();
        assertThatThrownBy(() -> lapsed.agreeToReveal(Side.VCS, VIKRAM.id(), NOON))
                .hasMessage("round.reveal.not-closed");
        assertThatThrownBy(() -> lapsed.reopen(NOON)).hasMessage("round.reopen.not-closed");
        assertThatThrownBy(() -> aRound().agreedToReveal().lapse()).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> aRound().open().lapse()).isInstanceOf(Rejected.class);
    }

    private static Retention.Wish wish(int months, Person by) {
        return new Retention.Wish(months, by.id(), NOON);
    }

    private static Person person(String id) {
        return new Person(new PersonId(id), id, "Director", "CVS", Optional.empty());
    }
}
