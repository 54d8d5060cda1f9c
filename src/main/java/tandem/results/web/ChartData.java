package tandem.results.web;

import tools.jackson.databind.json.JsonMapper;

/** Numbers for a chart as JSON that can stand in a page: nothing in it can end the element it stands in. */
final class ChartData {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ChartData() {}

    static String json(Object data) {
        return MAPPER.writeValueAsString(data)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}
