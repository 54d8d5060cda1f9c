package tandem.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.store.Things.moment;
import static tandem.store.Things.thing;

import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What is read is what was written. */
interface ValuesContract extends OnThings {

    /** Writes the value, and reads it in a second question. */
    private Object kept(Object value) {
        things().store().save(thing("a").append("value", value), Things.NAME).block();
        return things().find("a").get("value", Object.class);
    }

    @Test
    default void keepsWholeNumbersAsTheyAre() {
        assertThat(List.of(kept(0), kept(Integer.MAX_VALUE), kept(Integer.MIN_VALUE)))
                .containsExactly(0, Integer.MAX_VALUE, Integer.MIN_VALUE);
    }

    @Test
    default void keepsLargeWholeNumbersExactly() {
        assertThat(List.of(kept(1L), kept((1L << 53) + 1), kept(Long.MAX_VALUE), kept(Long.MIN_VALUE)))
                .containsExactly(1L, (1L << 53) + 1, Long.MAX_VALUE, Long.MIN_VALUE);
    }

    @Test
    default void keepsFractionsToTheLastBit() {
        assertThat(List.of(kept(0.1), kept(0.1 + 0.2), kept(2.0), kept(Double.MIN_VALUE), kept(Double.MAX_VALUE)))
                .containsExactly(0.1, 0.1 + 0.2, 2.0, Double.MIN_VALUE, Double.MAX_VALUE);
    }

    @Test
    default void keepsTruth() {
        assertThat(List.of(kept(true), kept(false))).containsExactly(true, false);
    }

    @Test
    default void keepsDatesToTheMillisecond() {
        for (String moment : List.of("2026-03-29T01:30:00.123Z", "1969-12-31T23:59:59.999Z", "9999-12-31T00:00:00Z")) {
            assertThat(kept(Date.from(Instant.parse(moment)))).isEqualTo(Date.from(Instant.parse(moment)));
        }
    }

    @Test
    default void keepsEveryKindOfText() {
        for (String text :
                List.of("", " ", "Café", "e\u0301", "👩‍👩‍👧", "line\r\nline", "\"$x.y\"", "<b>", "a\u0000b")) {
            assertThat(kept(text)).isEqualTo(text);
        }
    }

    @Test
    default void keepsEmptyListsAndDocuments() {
        assertThat(kept(List.of())).isEqualTo(List.of());
        assertThat(kept(new Document())).isEqualTo(new Document());
    }

    @Test
    default void keepsTheOrderOfListsAndTheirRepetitions() {
        assertThat(kept(List.of(3, 1, 2, 1))).isEqualTo(List.of(3, 1, 2, 1));
    }

    @Test
    default void keepsNullInsideLists() {
        assertThat(kept(Collections.singletonList(null))).isEqualTo(Collections.singletonList(null));
    }

    @Test
    default void keepsListsOfDifferentKinds() {
        List<Object> mixed = List.of(1, 1L, 1.0, "1", true, moment(1), new Document("n", 1), List.of(1));

        assertThat(kept(mixed)).isEqualTo(mixed);
    }

    @Test
    default void keepsTheOrderOfFields() {
        things().insert(thing("a").append("z", 1).append("b", new Document("y", 1).append("a", 2)));

        assertThat(things().find("a").keySet()).containsExactly("_id", "z", "b");
        assertThat(things().find("a").get("b", new Document()).keySet()).containsExactly("y", "a");
    }

    @Test
    default void keepsWhatIsDeepInside() {
        Document deep = new Document("end", true);
        for (int level = 0; level < 50; level++) {
            deep = new Document("inside", deep);
        }

        assertThat(kept(deep)).isEqualTo(deep);
    }

    @Test
    default void keepsNamesOfFieldsWithSpacesAndAccents() {
        Document named = new Document("Café and more", 1)
                .append("a/b-c:d", 2)
                .append("Z", 3)
                .append("z", 4);

        assertThat(kept(named)).isEqualTo(named);
    }

    @Test
    default void keepsALongList() {
        List<Integer> numbers = IntStream.range(0, 20_000).boxed().toList();

        assertThat(kept(numbers)).isEqualTo(numbers);
    }

    @Test
    default void keepsALargeDocument() {
        String text = "Ünicode ".repeat(1_300_000);

        assertThat(kept(text)).isEqualTo(text);
    }

    @Test
    default void refusesADocumentAboveSixteenMegabytesAndGoesOn() {
        assertThatThrownBy(() -> kept("a".repeat(17 * 1024 * 1024))).isInstanceOf(RuntimeException.class);

        assertThat(kept("small")).isEqualTo("small");
    }
}
