package tandem.area;

import java.time.LocalDate;
import reactor.core.publisher.Flux;
import tandem.AreaCode;

/** What of a feature is due in an area. Features above implement it as Spring beans; the home page gathers them all. */
public interface AreaDates {

    /** What is due by this day and still to be done, also what is overdue, in no order. */
    Flux<AreaDate> dates(AreaCode area, LocalDate until);
}
