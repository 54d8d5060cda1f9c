package tandem.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Reads the five example areas from their files. */
final class ExampleFiles {

    private static final List<String> NAMES =
            List.of("calderdale", "derby", "hackney", "malvern-hills", "south-gloucestershire");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private ExampleFiles() {}

    static List<ExampleArea> list() {
        return NAMES.stream().map(ExampleFiles::read).toList();
    }

    private static ExampleArea read(String name) {
        try (InputStream file = new ClassPathResource("examples/" + name + ".yaml").getInputStream()) {
            Object tree = new Load(LoadSettings.builder().setLabel(name).build()).loadFromInputStream(file);
            return MAPPER.convertValue(tree, ExampleArea.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
