package tandem.workbook.web;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import tandem.plan.Plan;
import tandem.round.Proposal;
import tandem.round.Round;
import tandem.workbook.WholeArea;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * An area as a zip of JSON files, one for each kind of thing, under names that never depend on what is in them. It is made
 * at once: an area's texts are a few megabytes, since the pages limit how many and how long they are.
 */
final class AreaArchive {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(Plan.class, WithoutForms.class)
            .addMixIn(Round.class, ProposalAmongTheRest.class)
            .changeDefaultVisibility(visibility -> visibility
                    .withFieldVisibility(Visibility.ANY)
                    .withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private static final LocalDateTime UNDATED = LocalDateTime.of(1980, 1, 1, 0, 0);

    private AreaArchive() {}

    static byte[] of(WholeArea area) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, Object> file : files(area).entrySet()) {
                zip.putNextEntry(undated(file.getKey() + ".json"));
                zip.write(JSON.writeValueAsBytes(file.getValue()));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The same area gives the same bytes, whenever it is taken away. */
    private static ZipEntry undated(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(UNDATED);
        return entry;
    }

    private static Map<String, Object> files(WholeArea area) {
        Map<String, Object> files = new LinkedHashMap<>();
        files.put("area", area.area());
        files.put("organisations", area.organisations());
        files.put("departments", area.departments());
        files.put("relationships", area.relationships());
        files.put("rounds", area.rounds());
        files.put("results", area.results());
        files.put("results-seen-alone", area.seenAlone());
        files.put("agreed-places", area.agreedPlaces());
        files.put("plan-versions", area.plan());
        files.put("log", area.log());
        return files;
    }

    /** A round's proposal stands among its other fields. */
    abstract static class ProposalAmongTheRest {

        @JsonUnwrapped
        @Nullable
        Proposal proposal;
    }

    /** The keys of forms are for the server alone. */
    abstract static class WithoutForms {

        @JsonIgnore
        @Nullable
        Set<String> forms;
    }
}
