package tandem.results;

import java.io.Serial;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tandem.area.DepartmentId;
import tandem.area.OrganisationId;
import tandem.round.RoundId;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * How results stand in JSON, alike in what a page answers and in the frozen text: a figure is
 * {@code {"status":"SHOWN","steps":3.5}}, without steps where none are shown; an id is its text.
 */
@Component
class ResultsModule extends SimpleModule {

    @Serial
    private static final long serialVersionUID = 1L;

    ResultsModule() {
        super("results");
        addSerializer(new FigureWriter());
        addDeserializer(Figure.class, new FigureReader());
        addId(RoundId.class, RoundId::of);
        addId(OrganisationId.class, OrganisationId::of);
        addId(DepartmentId.class, DepartmentId::of);
    }

    private <T> void addId(Class<T> type, Function<String, T> of) {
        addSerializer(type, ToStringSerializer.instance);
        addDeserializer(type, new IdReader<>(type, of));
    }

    private static final class FigureWriter extends StdSerializer<Figure> {

        FigureWriter() {
            super(Figure.class);
        }

        @Override
        public void serialize(Figure figure, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeStringProperty("status", figure.status().name());
            figure.place().ifPresent(place -> json.writeNumberProperty("steps", place.steps()));
            json.writeEndObject();
        }
    }

    private static final class FigureReader extends StdDeserializer<Figure> {

        FigureReader() {
            super(Figure.class);
        }

        @Override
        public Figure deserialize(JsonParser json, DeserializationContext context) {
            JsonNode read = context.readTree(json);
            Figure.Status status = Figure.Status.valueOf(read.required("status").asString());
            return status == Figure.Status.SHOWN
                    ? Figure.shown(new Place(Math.toIntExact(
                            Math.round(2 * read.required("steps").asDouble()))))
                    : Figure.without(status);
        }
    }

    private static final class IdReader<T> extends StdDeserializer<T> {

        private final transient Function<String, T> of;

        IdReader(Class<T> type, Function<String, T> of) {
            super(type);
            this.of = of;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            return of.apply(json.getString());
        }
    }
}
