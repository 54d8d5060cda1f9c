package tandem.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tandem.AreaCode;
import tandem.Side;

/** The files of the example areas are whole, so that the first start of a newcomer is. */
class ExampleFilesTest {

    static Stream<ExampleArea> areas() {
        return ExampleFiles.list().stream();
    }

    @ParameterizedTest
    @MethodSource("areas")
    void describesAnAreaWithEightToTwelveRelationshipsOfKnownParties(ExampleArea area) {
        assertThat(AreaCode.isValid(area.code())).isTrue();
        assertThat(area.relationships()).hasSizeBetween(8, 12);
        assertThat(area.relationships()).allSatisfy(relationship -> {
            assertThat(area.organisations().keySet()).containsAll(relationship.organisations());
            assertThat(area.departments().keySet()).containsAll(relationship.departments());
            assertThat(relationship.now().get(Side.VCS)).hasSize(4).allMatch(step -> step >= 1 && step <= 5);
        });
    }

    @ParameterizedTest
    @MethodSource("areas")
    void ratesAllThirteenElementsOnBothSides(ExampleArea area) {
        assertThat(area.principles().now().get(Side.COUNCIL)).hasSize(13);
        assertThat(area.principles().now().get(Side.VCS)).hasSize(13);
    }
}
