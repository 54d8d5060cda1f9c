package tandem.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** A clock that a story moves on. Import it into a story of its own: what else shares the server would move along. */
@TestComponent
@Primary
public final class MovingClock extends Clock {

    private Instant now = Instant.now();

    /** Sets the clock, so that a story begins at a time of its own. */
    public void set(Instant moment) {
        now = moment;
    }

    public void moveOn(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The clock of a story stays in UTC");
    }
}
