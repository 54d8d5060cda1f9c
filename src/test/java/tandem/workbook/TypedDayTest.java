package tandem.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people in England type for a day or a month. */
class TypedDayTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    14 June 2027             | 2027-06-14
                    14 Jun 2027              | 2027-06-14
                    14th June 2027           | 2027-06-14
                    14 June, 2027            | 2027-06-14
                    14 June 27               | 2027-06-14
                    14 Jun 27                | 2027-06-14
                    Mon 14 June 2027         | 2027-06-14
                    Mon, 14 Jun 2027         | 2027-06-14
                    Monday 14 June 2027      | 2027-06-14
                    Monday, 14th June, 2027  | 2027-06-14
                    monday 14 jun 27         | 2027-06-14
                    Tues 1st June 2027       | 2027-06-01
                    Weds 2nd June 2027       | 2027-06-02
                    Thurs 3rd Sept 2026      | 2026-09-03
                    Friday 30th April 2027   | 2027-04-30
                    14/6/27                  | 2027-06-14
                    14-Jun-27                | 2027-06-14
                    14-June-2027             | 2027-06-14
                    14-june-27               | 2027-06-14
                    14.06.27                 | 2027-06-14
                    14.6.2027                | 2027-06-14
                    14-06-27                 | 2027-06-14
                    14-06-2027               | 2027-06-14
                    2027-06-14T00:00:00      | 2027-06-14
                    """)
    void readsADay(String typed, LocalDate day) {
        assertThat(TypedDay.day(cell(typed))).contains(day);
        assertThat(TypedDay.month(cell(typed))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    June 2027   | 2027-06
                    June, 2027  | 2027-06
                    Sept 2027   | 2027-09
                    Jun-27      | 2027-06
                    Jun-20      | 2020-06
                    Jun-32      | 2032-06
                    6/2027      | 2027-06
                    """)
    void readsAMonth(String typed, YearMonth month) {
        assertThat(TypedDay.month(cell(typed))).contains(month);
        assertThat(TypedDay.day(cell(typed))).isEmpty();
    }

    /** A day of the week that is another's, a day without a year, the American order, days that no month has. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tue 14 June 2027",
                "Tuesday 14 June 27",
                "Monday 14 June",
                "14 June",
                "27 June",
                "14th",
                "June 14, 2027",
                "June 14 2027",
                "June 14th",
                "June 27",
                "Jun 27",
                "Jun-14",
                "jun-01",
                "Jun-19",
                "31 June 2027",
                "31 June 27",
                "14 June 1927",
                "14 June 327",
                "14, June",
                "June 7",
                "Mon",
                "Mon June 2027"
            })
    void readsNothingElse(String typed) {
        assertThat(TypedDay.day(cell(typed))).isEmpty();
        assertThat(TypedDay.month(cell(typed))).isEmpty();
    }

    private static FileCell cell(String text) {
        return FileCell.words("J4", text);
    }
}
