package tandem.access;

/** A letter by email, in plain text. */
public record Letter(EmailAddress to, String subject, String text) {

    @Override
    public String toString() {
        return "a letter";
    }
}
