package tandem.access;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An email address, in lower case: two ways of writing it are one address. */
public record EmailAddress(String value) {

    /** The longest address, in characters. */
    public static final int LONGEST = 254;

    private static final Pattern FORM = Pattern.compile("[^@\\s<>,;\"]{1,64}@[^@\\s<>,;\"]+\\.[^@\\s.<>,;\"]+");

    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("An email address looks like name@council.example");
        }
    }

    /** The address that a text is; empty if it is none. */
    public static Optional<EmailAddress> read(String text) {
        try {
            return Optional.of(new EmailAddress(text));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
