package tandem.results;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.Side;
import tandem.round.Promise;

/**
 * What one organisation or department, or one person, says of one thing: only where respondents were promised that it would
 * be shown with a name. An organisation's view is the median of its people. In an anonymous round there is no such thing.
 *
 * @param affiliation the id of the organisation or department
 * @param name the organisation's or department's name, as respondents were invited
 * @param person the id of the participation, only where people are named; their name stands there, and is erased there
 * @param about {@code whole}, {@code relationship/4}, {@code theme/shared-foundations} or {@code barriers}
 * @param places where it places each axis, or rates each element, by id
 * @param named what it ticks, by item: {@code types}, {@code strategic}, {@code qualities}, {@code scales},
 *     {@code barriers}
 */
public record View(
        Promise promise,
        Side side,
        String affiliation,
        String name,
        Optional<String> person,
        String about,
        Map<String, Figure> places,
        Map<String, List<String>> named) {

    public View {
        if (promise == Promise.ANONYMOUS) {
            throw new IllegalArgumentException("In an anonymous round nobody's view has a name");
        }
        if (person.isPresent() != (promise == Promise.NAMED)) {
            throw new IllegalArgumentException("A person stands with a view if people are named, but was " + promise);
        }
        places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
        named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
    }
}
