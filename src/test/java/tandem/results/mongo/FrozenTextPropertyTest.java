package tandem.results.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tandem.results.AnyResults;
import tandem.results.FrozenResults;
import tandem.results.RelationshipResult;

class FrozenTextPropertyTest {

    @Property(tries = 300)
    void readsEveryValueBackAsItWasFrozen(@ForAll long seed) {
        FrozenResults results = AnyResults.of(seed);

        FrozenResults read = FrozenText.of(results).results();

        assertThat(read).isEqualTo(results);
        assertThat(axes(read)).isEqualTo(axes(results));
        assertThat(FrozenText.of(read)).isEqualTo(FrozenText.of(results));
    }

    private static List<List<String>> axes(FrozenResults results) {
        return results.relationships().stream()
                .map(RelationshipResult::axes)
                .map(axes -> List.copyOf(axes.keySet()))
                .toList();
    }
}
