package tandem.area;

import java.time.LocalDate;

/**
 * Something in an area that is due, or was.
 *
 * @param label what, in a line
 * @param href where it stands
 * @param when the date in words
 * @param last the last day on which it is not overdue
 */
public record AreaDate(String label, String href, String when, LocalDate last) {}
