package tandem.site.web;

/** One line of a summary list: what, its value, and where to change it (an empty address: nowhere). */
public record SummaryRow(String what, String value, String changeHref) {

    public static SummaryRow of(String what, String value) {
        return new SummaryRow(what, value, "");
    }
}
