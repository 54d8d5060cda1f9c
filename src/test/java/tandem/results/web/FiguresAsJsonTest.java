package tandem.results.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tandem.results.FrozenResults;
import tandem.results.SomeResults;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FiguresAsJsonTest {

    private final JsonMapper json =
            JsonMapper.builder().addModule(new FiguresAsJson()).build();

    @Test
    void writesFiguresInStepsWithTheirGap() {
        JsonNode strategic = read(SomeResults.someResults())
                .required("relationships")
                .required(1)
                .required("axes")
                .required("strategic");

        assertThat(strategic.toString())
                .isEqualTo("{\"council\":{\"status\":\"SHOWN\",\"steps\":4.0},"
                        + "\"vcs\":{\"status\":\"SHOWN\",\"steps\":2.0},\"gapInSteps\":2.0}");
    }

    @Test
    void writesNoStepsOfWhatIsNotShown() {
        JsonNode strategic = read(SomeResults.someResults())
                .required("relationships")
                .required(9)
                .required("axes")
                .required("strategic");

        assertThat(strategic.required("vcs").toString()).isEqualTo("{\"status\":\"WITHHELD\"}");
        assertThat(strategic.has("gapInSteps")).isFalse();
    }

    @Test
    void writesIdsAsText() {
        JsonNode results = read(SomeResults.someResults());

        assertThat(results.required("round").asString()).isEqualTo("E08000033/2026-1");
        assertThat(results.required("revealedOn").asString()).isEqualTo("2026-03-02");
        assertThat(results.required("relationships")
                        .required(0)
                        .required("relationship")
                        .required("departments")
                        .required(0)
                        .asString())
                .isEqualTo("E08000033/adults");
    }

    private JsonNode read(FrozenResults results) {
        return json.readTree(json.writeValueAsString(results));
    }
}
