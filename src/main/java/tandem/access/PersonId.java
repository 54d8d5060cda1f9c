package tandem.access;

/** A random id by which a person stands in plans, results and the log; the name stands elsewhere and can be erased. */
public record PersonId(String value) {

    public PersonId {
        if (!value.matches("[a-z0-9-]{3,60}")) {
            throw new IllegalArgumentException(
                    "A person's id is 3 to 60 lower-case letters, digits and hyphens, but was " + value);
        }
    }

    public static PersonId random() {
        return new PersonId("p-" + Secret.random().hash().substring(0, 20));
    }

    @Override
    public String toString() {
        return value;
    }
}
