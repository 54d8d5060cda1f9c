package tandem.area;

import java.util.Optional;
import tandem.AreaCode;

/**
 * The place one council serves.
 *
 * @param name what people call the place, for example "Calderdale"
 * @param council the council's full name
 * @param illustrative whether everything in it is an example; pages, files and exports then say so
 * @param version counts changes, so that nobody overwrites another's
 */
public record Area(
        AreaCode code,
        String name,
        String council,
        CouncilType type,
        String region,
        Optional<String> combinedAuthority,
        boolean illustrative,
        long version) {

    public Area {
        if (name.isBlank() || council.isBlank()) {
            throw new IllegalArgumentException(
                    "An area has a name and a council, but these were '" + name + "' and '" + council + "'");
        }
    }
}
