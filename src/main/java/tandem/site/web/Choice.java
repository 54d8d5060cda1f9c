package tandem.site.web;

/** One answer offered by radios, checkboxes or a select. An empty hint is no hint. */
public record Choice(String value, String label, String hint) {

    public static Choice of(String value, String label) {
        return new Choice(value, label, "");
    }
}
