package tandem.results.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.questionnaire.Axis;
import tools.jackson.databind.json.JsonMapper;

/** Numbers for a chart as JSON that can stand in a page: nothing in it can end the element it stands in. */
public final class ChartData {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ChartData() {}

    /** The data as JSON for a {@code <script type="application/json">}. */
    public static String json(Object data) {
        return MAPPER.writeValueAsString(data)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }

    /** An axis of a map: its name and what its ends mean. */
    public static Map<String, String> axis(Axis axis) {
        return Map.of("name", axis.name(), "low", axis.low(), "high", axis.high());
    }

    /** A mark of a map, in steps: across, up, and how thick its outline is; nothing where one figure is not shown. */
    public static List<Double> mark(Optional<Double> across, Optional<Double> up, Optional<Double> outline) {
        return across.isPresent() && up.isPresent()
                ? List.of(across.orElseThrow(), up.orElseThrow(), outline.orElse(1.0))
                : List.of();
    }
}
