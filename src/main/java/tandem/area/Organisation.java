package tandem.area;

import java.util.List;
import java.util.Optional;
import tandem.AreaCode;

/**
 * A VCS body or another public body in the area. The council itself is the area's, with its departments.
 *
 * @param causes what it works on, in its own words
 * @param neighbourhoods where it works
 * @param offers what it brings: people, buildings, reach, skills (the asset map)
 * @param ledByMarginalisedGroup whether led by and for a marginalised group, only as it says of itself
 */
public record Organisation(
        OrganisationId id,
        String name,
        Kind kind,
        SizeBand size,
        List<String> causes,
        List<String> neighbourhoods,
        Optional<String> charityNumber,
        List<String> offers,
        boolean ledByMarginalisedGroup,
        long version) {

    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 150;

    public Organisation {
        causes = List.copyOf(causes);
        neighbourhoods = List.copyOf(neighbourhoods);
        offers = List.copyOf(offers);
        if (name.isBlank()) {
            throw new IllegalArgumentException("An organisation has a name");
        }
    }

    /** One of which no more is known yet. */
    public static Organisation named(AreaCode area, String name, Kind kind, SizeBand size) {
        var id = new OrganisationId(area, Slug.of(name));
        return new Organisation(id, name, kind, size, List.of(), List.of(), Optional.empty(), List.of(), false, 0);
    }

    public Organisation withId(OrganisationId other) {
        return new Organisation(
                other,
                name,
                kind,
                size,
                causes,
                neighbourhoods,
                charityNumber,
                offers,
                ledByMarginalisedGroup,
                version);
    }

    /** Whether the other is the same in all but its short name and the count of its changes. */
    boolean saysTheSameAs(Organisation other) {
        return new Organisation(
                        other.id,
                        name,
                        kind,
                        size,
                        causes,
                        neighbourhoods,
                        charityNumber,
                        offers,
                        ledByMarginalisedGroup,
                        other.version)
                .equals(other);
    }

    public boolean isVcs() {
        return kind == Kind.VCS;
    }

    /** Whether it speaks for the VCS side or has no side. */
    public enum Kind {
        /** A voluntary or community organisation, a charity, a social enterprise, a faith group. */
        VCS,
        /** Another public body, such as the NHS or a university: a party, but without a side. */
        PUBLIC_BODY
    }

    /** Its yearly income, in the bands of the UK Civil Society Almanac. */
    public enum SizeBand {
        /** No paid staff and hardly any money. */
        MICRO,
        /** Up to £100,000 a year. */
        SMALL,
        /** Up to £1 million a year. */
        MEDIUM,
        /** More than £1 million a year. */
        LARGE,
        /** Not said. */
        UNKNOWN
    }
}
