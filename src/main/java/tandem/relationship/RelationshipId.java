package tandem.relationship;

import tandem.AreaCode;

/** A relationship by its area and number; the number is what people say in the room ("relationship 4"). */
public record RelationshipId(AreaCode area, int number) {

    public RelationshipId {
        if (number < 1) {
            throw new IllegalArgumentException("Relationships are numbered from 1, but this was " + number);
        }
    }

    /** The id as stored: {@code E08000033/4}. */
    @Override
    public String toString() {
        return area + "/" + number;
    }
}
