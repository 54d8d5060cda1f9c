package tandem.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tandem.AreaCode;
import tandem.yaml.BrokenFile;
import tandem.yaml.DataFiles;
import tandem.yaml.YamlFile;

/** What the workbooks of each area are made of, all read and checked when this is made. */
@Component
public final class Reports {

    private static final String GUIDE = "reports/README.md";
    private static final String AREAS = "areas/";
    private static final String ENDING = ".yaml";
    private static final DataFiles FILES = new DataFiles("reports", "report", GUIDE);

    private final List<ReportShape> shapes;
    private final UsualReports packaged;
    private final UsualReports usual;
    private final Map<AreaCode, AreaFile> areas = new HashMap<>();

    /**
     * Reads the folder that is named; if none is, {@code reports} in the working directory. A report that has no file
     * there is taken from the copies that are packaged with Tandem.
     *
     * @param shapes what the code can fill in; a report may take over sheets of the first
     * @throws BrokenFile naming the first file that is not as it must be
     */
    @Autowired
    public Reports(@Value("${tandem.reports:}") String folder, List<ReportShape> shapes) {
        this(folder.isBlank() ? FILES.usual() : Optional.of(Path.of(folder)), shapes);
    }

    private Reports(Optional<Path> folder, List<ReportShape> shapes) {
        Map<String, Resource> there = folder.map(FILES::in).map(Reports::named).orElse(Map.of());
        there.keySet().forEach(name -> refuseUnknown(name, shapes));
        Map<String, Resource> copies = named(FILES.packaged(""));
        this.shapes = List.copyOf(shapes);
        packaged = UsualReports.read(shapes, shape -> file(shape, copies, Map.of()));
        usual = UsualReports.read(shapes, shape -> file(shape, there, copies));
        shapes.forEach(shape -> check(shape, usual.get(shape).report()));
        folder.map(place -> place.resolve(AREAS))
                .filter(Files::isDirectory)
                .map(FILES::in)
                .orElse(folder.isPresent() ? List.of() : FILES.packaged(AREAS))
                .forEach(this::area);
    }

    /** The reports that are packaged with Tandem. */
    public static Reports packaged(List<ReportShape> shapes) {
        return new Reports(Optional.empty(), shapes);
    }

    /** An area's workbook. */
    public Report of(ReportShape shape, AreaCode area) {
        return usual.of(shape, areas.getOrDefault(area, AreaFile.none()));
    }

    /** An area's workbook, then as it is or was without its changes: files that come back may have any of their words. */
    public List<Report> known(ReportShape shape, AreaCode area) {
        return Stream.of(
                        of(shape, area),
                        usual.get(shape).report(),
                        packaged.get(shape).report())
                .distinct()
                .toList();
    }

    private static YamlFile file(ReportShape shape, Map<String, Resource> files, Map<String, Resource> otherwise) {
        String name = shape.id() + ENDING;
        return Optional.ofNullable(files.get(name))
                .or(() -> Optional.ofNullable(otherwise.get(name)))
                .map(file -> YamlFile.read(name, file, GUIDE))
                .orElseThrow(() -> new BrokenFile("The report " + name + " is not packaged with Tandem", GUIDE));
    }

    private void check(ReportShape shape, Report now) {
        new KnownHeadings(List.of(usual.get(shape).report(), packaged.get(shape).report())).check(now);
    }

    private void area(Resource file) {
        String name = AREAS + file.getFilename();
        String code = name.substring(AREAS.length(), name.length() - ENDING.length());
        if (!AreaCode.isValid(code)) {
            throw new BrokenFile(
                    name + ": the file's name must be the code of an area's council, for example E08000033" + ENDING,
                    GUIDE);
        }
        AreaFile changes = AreaFile.read(YamlFile.read(name, file, GUIDE), usual.all());
        shapes.forEach(shape -> check(shape, usual.of(shape, changes)));
        areas.put(new AreaCode(code), changes);
    }

    private static void refuseUnknown(String name, List<ReportShape> shapes) {
        List<String> allowed = shapes.stream().map(shape -> shape.id() + ENDING).toList();
        if (!allowed.contains(name)) {
            throw new BrokenFile(
                    name + ": there is no such report, allowed are " + String.join(", ", allowed)
                            + "; what an area changes stands in the folder " + AREAS,
                    GUIDE);
        }
    }

    /** Of two files of one name, as where the working directory is on the class path as well, the first counts. */
    private static Map<String, Resource> named(List<Resource> files) {
        return files.stream()
                .collect(Collectors.toMap(
                        file -> String.valueOf(file.getFilename()), file -> file, (first, later) -> first));
    }
}
