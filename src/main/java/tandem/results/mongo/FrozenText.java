package tandem.results.mongo;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import tandem.results.Figure;
import tandem.results.FrozenResults;
import tandem.results.Place;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Frozen results as one JSON text with its SHA-256, so that a change to what was frozen is seen. */
record FrozenText(String json, String sha256) {

    private static final List<String> LATER = List.of("bundles", "views");

    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(Figure.class, FigureParts.class)
            .changeDefaultVisibility(visibility -> visibility
                    .withFieldVisibility(Visibility.ANY)
                    .withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE))
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    static FrozenText of(FrozenResults results) {
        String json = JSON.writeValueAsString(results);
        return new FrozenText(json, hashOf(json));
    }

    /**
     * The results that were frozen.
     *
     * @throws IllegalStateException if the text is not the one that was frozen
     */
    FrozenResults results() {
        if (!hashOf(json).equals(sha256)) {
            throw new IllegalStateException("The frozen results were changed: their SHA-256 is not " + sha256);
        }
        return JSON.treeToValue(asToday(JSON.readTree(json)), FrozenResults.class);
    }

    /** What was frozen before there were bundles and views has none. */
    private static JsonNode asToday(JsonNode frozen) {
        if (frozen instanceof ObjectNode fields) {
            LATER.stream().filter(name -> !fields.has(name)).forEach(fields::putArray);
        }
        return frozen;
    }

    private static String hashOf(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets a stored figure be read back, which passed disclosure control before it was frozen. */
    abstract static class FigureParts {

        @JsonCreator
        FigureParts(@JsonProperty("status") Figure.Status status, @JsonProperty("place") Optional<Place> place) {}
    }
}
