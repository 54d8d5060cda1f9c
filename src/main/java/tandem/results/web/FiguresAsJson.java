package tandem.results.web;

import java.io.Serial;
import java.util.List;
import org.springframework.stereotype.Component;
import tandem.AreaCode;
import tandem.area.DepartmentId;
import tandem.area.OrganisationId;
import tandem.results.BothSides;
import tandem.results.Figure;
import tandem.results.Place;
import tandem.round.RoundId;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * How results stand in JSON: a figure is {@code {"status":"SHOWN","steps":3.5}}, without steps where none are shown; what
 * both sides see has its gap in steps, where there is one; a place is a number of steps; an id is its text.
 */
@Component
class FiguresAsJson extends SimpleModule {

    @Serial
    private static final long serialVersionUID = 1L;

    FiguresAsJson() {
        super("figures");
        addSerializer(new FigureWriter());
        addSerializer(new BothSidesWriter());
        addSerializer(new PlaceWriter());
        List.of(AreaCode.class, RoundId.class, OrganisationId.class, DepartmentId.class)
                .forEach(id -> addSerializer(id, ToStringSerializer.instance));
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

    private static final class BothSidesWriter extends StdSerializer<BothSides> {

        BothSidesWriter() {
            super(BothSides.class);
        }

        @Override
        public void serialize(BothSides places, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writePOJOProperty("council", places.council());
            json.writePOJOProperty("vcs", places.vcs());
            places.gapInHalves().ifPresent(halves -> json.writeNumberProperty("gapInSteps", halves / 2.0));
            json.writeEndObject();
        }
    }

    private static final class PlaceWriter extends StdSerializer<Place> {

        PlaceWriter() {
            super(Place.class);
        }

        @Override
        public void serialize(Place place, JsonGenerator json, SerializationContext context) {
            json.writeNumber(place.steps());
        }
    }
}
